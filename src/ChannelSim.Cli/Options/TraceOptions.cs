using System.CommandLine;
using ChannelSim.Engine.Streams;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Options;

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
        DefaultValueFactory = _ => Audience.Control.Word,
    };

    public Option<bool> Brief { get; } = new("--brief") { Description = "The turning points alone: no evidence below five percentage points, no routine contacts, no upkeep of lines" };

    public Option<string[]> Without { get; } = new("--without") { Description = "Trace the world without this channel, as compare runs it (repeatable: one world without all of them)", HelpName = "CHANNEL", DefaultValueFactory = _ => [] };

    public Option<long?> KnowledgeOf { get; } = WholeNumber.Optional("--knowledge-of", "Give it the unknown numbers of this replication, as studies do; without it, its own", 0, uint.MaxValue);

    public StreamKey Key(ParseResult parsed)
    {
        var replication = parsed.GetValue(Replication);
        return new StreamKey(parsed.GetValue(Run.Seed), 0, (uint)replication, (uint)(replication - (parsed.GetValue(KnowledgeOf) ?? replication)));
    }

    public TraceOrigin Origin(ParseResult parsed, Scenario scenario) => new(parsed.GetValue(Replication), parsed.GetValue(KnowledgeOf), new Provenance
    {
        Verb = "trace",
        Worlds = [WorldOrigin.Of(scenario, parsed.GetValue(Without)!)],
        Command = CommandWords.Repeat(parsed),
        Seed = parsed.GetValue(Run.Seed),
        FixedKnowledge = parsed.GetValue(Run.Knowledge) == "fixed",
    });
}
