namespace ChannelSim.Web.Serving;

/// <summary>What an address answers to <c>/alive</c>, by which pages know when to go on.</summary>
internal static class Phases
{
    /// <summary>An exercise is open.</summary>
    public const string Open = "yes";

    /// <summary>The host is choosing one.</summary>
    public const string Start = "start";

    /// <summary>Where control goes when the phase is another one; never a change of the fragment alone.</summary>
    public static string AddressOf(string controlToken) => $"/?open#control={controlToken}";
}
