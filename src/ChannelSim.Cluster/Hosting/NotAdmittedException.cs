using System.Net;

namespace ChannelSim.Cluster.Hosting;

/// <summary>A worker could not join: the members that are there cannot reach it, or have another secret or another time, and have taken it for dead.</summary>
public sealed class NotAdmittedException(IPEndPoint end, Exception cause)
    : Exception($"the workers that are there have taken this one for dead, before it had joined: either they cannot reach it at {end}, or the secret is not the same everywhere, or the clocks of the computers are minutes apart", cause);
