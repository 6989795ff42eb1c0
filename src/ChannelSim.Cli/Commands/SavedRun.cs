using System.Text.Json;

namespace ChannelSim.Cli.Commands;

/// <summary>What a file that <c>run --format json</c> wrote says of itself: enough to make the run again.</summary>
/// <param name="Command">The command that made it.</param>
/// <param name="Scenario">The scenario's file, as it was named.</param>
/// <param name="ScenarioSha256">Its hash.</param>
/// <param name="Set">What was set.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">Replications that were done.</param>
/// <param name="FixedKnowledge">Whether what is not known was held at its mean.</param>
/// <param name="EngineVersion">The engine.</param>
/// <param name="Digest">The digest of all numbers.</param>
internal sealed record SavedRun(
    string Command, string Scenario, string ScenarioSha256, IReadOnlyList<string> Set, ulong Seed, long Replications, bool FixedKnowledge, string EngineVersion, string Digest)
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">What is in it.</param>
    /// <param name="fault">What is wrong with it; empty where nothing is.</param>
    public static SavedRun? Read(byte[] bytes, out string fault)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Of(json.RootElement, out fault);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            fault = "is no result of this program: report takes the folder of a study or an exercise, or what `run --format json` wrote";
            return null;
        }
    }

    private static SavedRun? Of(JsonElement root, out string fault)
    {
        var origin = root.GetProperty("provenance");
        string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
        var (verb, command) = (Text(origin, "verb"), Text(origin, "command"));
        if (verb != "run")
        {
            fault = $"is a result of {verb}, of which a report is made as it is computed: {command} --report FILE.html";
            return null;
        }

        fault = "";
        var world = origin.GetProperty("worlds")[0];
        return new SavedRun(
            command, Text(world, "file"), Text(world, "scenario_sha256"), [.. world.GetProperty("set").EnumerateArray().Select(set => set.GetString()!)],
            origin.GetProperty("seed").GetUInt64(), root.GetProperty("replications").GetInt64(), Text(origin, "knowledge") == "fixed", Text(origin, "engine_version"), Text(root, "digest"));
    }
}
