using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;
using ChannelSim.Cluster.Tests.Support;

namespace ChannelSim.Cluster.Tests.Processes;

/// <summary>The commands of docs/cluster.md for a cluster on one computer, as they stand there, make the tables of one computer.</summary>
public sealed partial class GuideClaims
{
    [Test]
    public async Task Two_workers_and_a_coordinator_are_set_up_by_the_commands_of_the_guide()
    {
        await using var redis = await RedisServer.StartNew();
        using var folder = new Folder();
        var words = Block().Match(File.ReadAllText(Repository.PathOf("docs", "cluster.md"))).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(words.Count(line => line.StartsWith("channelsim worker", StringComparison.Ordinal)), Is.EqualTo(2));
        folder.Put($"#!/bin/sh\nexec dotnet '{Built.Program}' \"$@\"\n", "bin", "channelsim");
        folder.Put(File.ReadAllText(Repository.PathOf("scenarios", "europe-2022.yaml")), "scenario.yaml");
        folder.Put("channelsim-study: 1\nid: small\nscenario: scenario.yaml\nreplications: 9000\n", "study.yaml");
        var commands = string.Join('\n', words.Where(line => !line.StartsWith("sudo", StringComparison.Ordinal)))
            .Replace("redis://127.0.0.1", $"'{redis.Url}'", StringComparison.Ordinal).Replace("scenarios/studies/checks.yaml", "study.yaml", StringComparison.Ordinal)
            .Replace(" &\n", " & started=\"$started $!\"\n", StringComparison.Ordinal);
        var outcome = ShellScript.Run(folder, $"chmod +x bin/channelsim\nexport PATH=\"$PWD/bin:$PATH\"\n{commands}\ncode=$?\nkill $started\nwait\nchannelsim sweep study.yaml -o whole --quiet\nexit $code");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Error.Split('\n').Count(line => line.StartsWith("worker at 127.0.0.1:", StringComparison.Ordinal)), Is.EqualTo(2), outcome.Error);
        Assert.That(folder.TablesOf("checks"), Is.EqualTo(folder.TablesOf("whole")));
    }

    [GeneratedRegex("### To try it, on one computer\n\n```bash\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();
}
