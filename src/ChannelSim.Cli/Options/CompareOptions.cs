using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChannelSim.Cli.Options;

/// <summary>The options that say what is compared.</summary>
internal sealed class CompareOptions
{
    private readonly SweepOptions _sweep = new();

    public Option<string[]> Without { get; } = Repeatable("--without", "Compare the scenario with itself without this channel; given twice, with two worlds, each without one of them", "CHANNEL");

    public Option<bool> WithoutEach { get; } = new("--without-each") { Description = "Compare the scenario with itself without each of its channels in turn" };

    public Option<string[]> Against { get; } = Repeatable("--against", "Compare the scenario with itself with this value set", "PATH=VALUE");

    public Option<string[]> Vary => _sweep.Vary;

    public Option<string?> Design => _sweep.Design;

    public Option<long> Points => _sweep.Points;

    public Option<string?> Measure { get; } = new("--measure") { Description = "What a regret table weighs, lower is better (default: decision_cost, or else miscalculations)", HelpName = "NAME" };

    /// <summary>Whether the command line says what the scenario is compared with.</summary>
    public bool SaysOthers(CommandResult result) => result.GetValue(Without) is { Length: > 0 } || result.GetValue(WithoutEach) || result.GetValue(Against) is { Length: > 0 };

    /// <summary>Whether the command line says over which states worlds are compared: what is varied, or a table of design points.</summary>
    public bool HasStates(ParseResult parsed) => parsed.GetValue(Vary) is { Length: > 0 } || parsed.GetValue(Design) is not (null or "factorial" or "latin");

    private static Option<string[]> Repeatable(string name, string description, string helpName) =>
        new(name) { Description = description + " (repeatable)", HelpName = helpName, DefaultValueFactory = _ => [] };
}
