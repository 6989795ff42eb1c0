using System.CommandLine;
using System.CommandLine.Parsing;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Commands;

/// <summary>The options that commands share. One instance a command.</summary>
internal sealed class RunOptions
{
    public Option<ulong> Seed { get; } = new("--seed") { Description = "Seed of the random streams", DefaultValueFactory = _ => 1 };

    public Option<long> Replications { get; } = new("--replications", "-n") { Description = "Number of replications", DefaultValueFactory = _ => 10_000 };

    public Option<int> Threads { get; } = new("--threads") { Description = "Threads; results do not depend on them", DefaultValueFactory = _ => Environment.ProcessorCount };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Set one value of the scenario, e.g. channels.deconfliction-line.check.every=6h (repeatable)",
        HelpName = "PATH=VALUE",
        DefaultValueFactory = _ => [],
    };

    public Option<string> Knowledge { get; } = new("--knowledge") { Description = "Draw what is not known anew in each replication, or hold it at its mean", DefaultValueFactory = _ => "range" };

    public Option<string> Format { get; } = new("--format") { Description = "Form of the result", DefaultValueFactory = _ => "table" };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "Write the result to this file instead of standard output", HelpName = "PATH" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No progress, notes or warnings on standard error" };

    public RunOptions(params string[] formats)
    {
        Knowledge.AcceptOnlyFromAmong("range", "fixed");
        Format.AcceptOnlyFromAmong(formats);
        Replications.Validators.Add(result => Require(result, result.GetValue(Replications) is >= 1 and <= uint.MaxValue, "between 1 and 4294967295"));
        Threads.Validators.Add(result => Require(result, result.GetValue(Threads) is >= 1 and <= 1024, "between 1 and 1024"));
        Set.Validators.Add(RequireAssignments);
    }

    public RunPlan Plan(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(Seed),
        Replications = parsed.GetValue(Replications),
        Threads = parsed.GetValue(Threads),
        FixedKnowledge = parsed.GetValue(Knowledge) == "fixed",
    };

    public IReadOnlyList<Assignment> Assignments(ParseResult parsed) => [.. parsed.GetValue(Set)!.Select(text => new Assignment(text))];

    /// <summary>The options as one would type them again, those at their defaults left out.</summary>
    public string Repeat(ParseResult parsed, bool withCount)
    {
        List<string> words = [];
        if (parsed.GetValue(Seed) != 1) words.Add($"--seed {parsed.GetValue(Seed)}");
        if (withCount && parsed.GetValue(Replications) != 10_000) words.Add($"-n {parsed.GetValue(Replications)}");
        if (parsed.GetValue(Knowledge) == "fixed") words.Add("--knowledge fixed");
        words.AddRange(parsed.GetValue(Set)!.Select(set => "--set " + Shell.Quote(set)));
        return string.Concat(words.Select(word => " " + word));
    }

    private static void Require(SymbolResult result, bool condition, string allowed)
    {
        if (!condition) result.AddError($"{((OptionResult)result).Option.Name} takes a number {allowed}");
    }

    private static void RequireAssignments(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            result.AddError($"--set {token.Value}: takes PATH=VALUE, e.g. channels.deconfliction-line.check.every=6h");
        }
    }
}
