namespace ChannelSim.Web.Hosting;

/// <summary>How a server is reached.</summary>
/// <param name="Port">The port; 0: one that is free.</param>
/// <param name="IsLan">Whether other computers reach it.</param>
/// <param name="IsTls">Whether what goes over the network is encrypted, with a certificate that the server makes.</param>
public sealed record ServeSettings(int Port, bool IsLan, bool IsTls = false)
{
    /// <summary>The port where nothing is said.</summary>
    public const int UsualPort = 5080;
}
