using System.CommandLine;
using ChannelSim.Cli.Output;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Cli.Commands;

/// <summary>The options of <c>trace</c>.</summary>
internal sealed class TraceOptions
{
    public RunOptions Run { get; } = new("table", "json", "csv");

    public Option<long> Replication { get; } = WholeNumber.Option("--replication", ["-k"], "Which replication of the run, from 0", 0, 0, uint.MaxValue);

    public Option<long?> Point { get; } = WholeNumber.Optional("--point", "Trace this design point of a study, as it was run there", 0, int.MaxValue);

    public Option<string> For { get; } = new("--for")
    {
        Description = "Who is to hear it: a side (by its key; it hears what it sees itself), all (what both may hear), or control (everything, the truth included)",
        HelpName = "SIDE|all|control",
        DefaultValueFactory = _ => Telling.Audience.Control.Word,
    };

    public Option<bool> Brief { get; } = new("--brief") { Description = "The turning points alone: no evidence below five percentage points, no routine contacts, no upkeep of lines" };

    public Option<string[]> Without { get; } = new("--without") { Description = "Trace the world without this channel, as compare runs it (repeatable)", HelpName = "CHANNEL", DefaultValueFactory = _ => [] };

    public Option<long?> KnowledgeOf { get; } = WholeNumber.Optional("--knowledge-of", "Give it the unknown numbers of this replication, as studies do; without it, its own", 0, uint.MaxValue);

    public StreamKey Key(ParseResult parsed)
    {
        var replication = parsed.GetValue(Replication);
        return new StreamKey(parsed.GetValue(Run.Seed), 0, (uint)replication, (uint)(replication - (parsed.GetValue(KnowledgeOf) ?? replication)));
    }

    public TraceOrigin Origin(ParseResult parsed, string path) => new()
    {
        Seed = parsed.GetValue(Run.Seed),
        Replication = parsed.GetValue(Replication),
        Knowledge = parsed.GetValue(Run.Knowledge)!,
        KnowledgeOf = parsed.GetValue(KnowledgeOf),
        Without = parsed.GetValue(Without)!,
        Command = Repeat(parsed, path),
    };

    /// <summary>The command as one would type it again, what stands at its default left out.</summary>
    public string Repeat(ParseResult parsed, string path, long? point = null)
    {
        List<string> words = ["channelsim trace", Shell.Quote(path)];
        if (point is not null) words.Add($"--point {point}");
        words.Add($"--replication {parsed.GetValue(Replication)}");
        if (parsed.GetValue(For) != Telling.Audience.Control.Word) words.Add("--for " + Shell.Quote(parsed.GetValue(For)!));
        if (parsed.GetValue(Brief)) words.Add("--brief");
        words.AddRange(parsed.GetValue(Without)!.Select(channel => "--without " + Shell.Quote(channel)));
        if (parsed.GetValue(KnowledgeOf) is { } of) words.Add($"--knowledge-of {of}");
        return string.Join(' ', words) + Run.Repeat(parsed, withCount: false);
    }
}
