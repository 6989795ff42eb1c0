namespace ChannelSim.Cluster.Tests.Support;

/// <summary>Debian's Redis on the loopback: <c>await using var redis = await RedisServer.StartNew();</c></summary>
internal sealed class RedisServer : LoopbackServer
{
    private const string Required = "CHANNELSIM_REDIS_REQUIRED";
    private const string Program = "/usr/bin/redis-server";

    /// <summary>A password that must be escaped in an address.</summary>
    public const string Password = "between@and/";

    private RedisServer()
    {
    }

    public override string Url => $"redis://:{Uri.EscapeDataString(Password)}@127.0.0.1:{Port}";

    protected override string Signal => "KILL";

    // A command is answered when it stands in the file: "appendfsync no" leaves only the disk out, and a killed server forgets nothing.
    protected override IReadOnlyList<string> Command =>
        ["setpriv", "--pdeathsig", Signal, Program, "--bind", "127.0.0.1", "--port", $"{Port}", "--dir", Folder, "--requirepass", Password, "--save", "", "--appendonly", "yes", "--appendfsync", "no"];

    /// <summary>A new one with nothing in it; on a computer that has none the test is skipped, and says so.</summary>
    public static async Task<RedisServer> StartNew()
    {
        if (!File.Exists(Program)) Skip(Required, $"there is no {Program} on this computer, so no cluster was kept in it");
        return await Started(new RedisServer());
    }
}
