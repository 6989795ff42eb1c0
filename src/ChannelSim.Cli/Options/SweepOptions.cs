using System.CommandLine;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Options;

/// <summary>The options that say a study without a file.</summary>
internal sealed class SweepOptions
{
    private readonly RunOptions _shared = new("table");

    public Option<string[]> Vary { get; } = Repeatable("--vary", "Vary a number: PATH=a,b,c (values), PATH=lo..hi (a range)", "PATH=VALUES");

    public Option<string[]> Set => _shared.Set;

    public Option<string[]> Without { get; } = Repeatable("--without", "Run every design point also without this channel; given twice, once without each", "CHANNEL");

    public Option<string?> Design { get; } = new("--design") { Description = "factorial, latin, or a CSV file whose header has paths", HelpName = "factorial|latin|FILE" };

    public Option<long> Points { get; } = WholeNumber.Option("--points", [], "Points of the Latin hypercube over ranges", 32, 1, Study.MostPoints);

    public Option<long> Replications { get; } = WholeNumber.Option("--replications", ["-n"], "Replications of each design point", 1000, 1, uint.MaxValue);

    public Option<long> Dice { get; } = WholeNumber.Option("--dice", [], "Replications for each draw of what is not known", 10, 1, int.MaxValue);

    public Option<ulong> Seed => _shared.Seed;

    public Option<string> Knowledge => _shared.Knowledge;

    public Option<string[]> Measures { get; } = Repeatable("--measure", "Keep this measure (* stands for anything; default: peak rung, decisions, rungs)", "NAME");

    public Option<long> Events { get; } = WholeNumber.Option("--events", [], "Keep the events of so many replications of each design point", 0, 0, int.MaxValue);

    /// <summary>What only makes sense without a study file.</summary>
    public IEnumerable<Option> OfScenarios => [Vary, Set, Without, Design, Points, Dice, Knowledge, Measures, Events];

    public StudyOptions Read(ParseResult parsed, string scenario) => new()
    {
        ScenarioPath = scenario,
        Set = [.. parsed.GetValue(Set)!.Select(text => new Assignment(text))],
        Vary = parsed.GetValue(Vary)!,
        Without = parsed.GetValue(Without)!,
        Design = parsed.GetValue(Design),
        Points = Given(parsed, Points),
        Replications = parsed.GetValue(Replications),
        Dice = parsed.GetValue(Dice),
        Knowledge = parsed.GetValue(Knowledge),
        Measures = parsed.GetValue(Measures)!,
        Seed = parsed.GetValue(Seed),
        Events = parsed.GetValue(Events),
    };

    /// <summary>The value of an option that was written; null where its default stands.</summary>
    public static T? Given<T>(ParseResult parsed, Option<T> option)
        where T : struct => IsGiven(parsed, option) ? parsed.GetValue(option) : null;

    public static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Option<string[]> Repeatable(string name, string description, string helpName) =>
        new(name) { Description = description + " (repeatable)", HelpName = helpName, DefaultValueFactory = _ => [] };
}
