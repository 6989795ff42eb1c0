namespace ChannelSim.Tests;

/// <summary>
/// How many cases are drawn where more of them find more: some at every run, so that CI is done before people have gone on to something else, and many where the variable
/// CHANNELSIM_THOROUGH is set, before a release or when what they try has changed.
/// </summary>
internal static class Effort
{
    private const string Variable = "CHANNELSIM_THOROUGH";

    /// <summary>Whether somebody wants all there is.</summary>
    public static bool IsThorough { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>The number of cases.</summary>
    public static int Of(int usually, int thoroughly) => IsThorough ? thoroughly : usually;
}
