using System.CommandLine;
using System.CommandLine.Parsing;
using ChannelSim.Cli.Files;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Options;

/// <summary>The options that commands share. One instance a command.</summary>
internal sealed class RunOptions
{
    public Option<ulong> Seed { get; } = WholeNumber.Seed();

    public Option<long> Replications { get; } = WholeNumber.Option("--replications", ["-n"], "Number of replications", 10_000, 1, uint.MaxValue);

    public Option<long> Threads { get; } = WholeNumber.Option("--threads", [], "Threads; results do not depend on them", Environment.ProcessorCount, 1, 1024);

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Set one value of the scenario, e.g. channels.deconfliction-line.check.every=6h (repeatable)",
        HelpName = "PATH=VALUE",
        DefaultValueFactory = _ => [],
    };

    public Option<string> Knowledge { get; } = new("--knowledge") { Description = "Draw what is not known anew in each replication, or hold it at its mean", DefaultValueFactory = _ => "range" };

    public Option<string> Format { get; } = new("--format") { Description = "Form of the result" };

    public Option<string?> Output { get; } = new("--output", "-o") { HelpName = "PATH" };

    public Option<string?> Report { get; } = new("--report") { Description = "Also write the result with its pictures into this file: one self-contained HTML page, to be looked at, printed or passed on", HelpName = "FILE.html" };

    public Option<bool> Overwrite { get; } = new("--overwrite") { Description = "Replace the file of --output where there is one; files that are read are never replaced" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No progress, notes or warnings on standard error" };

    private readonly string[] _formats;

    /// <param name="formats">Forms that a result can take, the default first.</param>
    public RunOptions(params string[] formats)
    {
        _formats = formats;
        OneOf(Knowledge, ["range", "fixed"]);
        OneOf(Format, formats);
        Format.DefaultValueFactory = _ => formats[0];
        Output.Description = $"Write the result to this file instead of standard output; unless --format is given, the ending of its name sets the format: {OutputForms.Listed(formats)}";
        Output.Validators.Add(RequireName);
        Report.Validators.Add(RequireHtml);
        Set.Validators.Add(RequireAssignments);
    }

    public RunPlan Plan(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(Seed),
        Replications = parsed.GetValue(Replications),
        Threads = (int)parsed.GetValue(Threads),
        FixedKnowledge = parsed.GetValue(Knowledge) == "fixed",
    };

    public IReadOnlyList<Assignment> Assignments(ParseResult parsed) => [.. parsed.GetValue(Set)!.Select(text => new Assignment(text))];

    /// <summary>The form of the result: the one that was asked for, or else the one that the ending of the file names.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="forms">The forms that this result can take, the default first; null: all of the command's.</param>
    public string Form(ParseResult parsed, IReadOnlyList<string>? forms = null) => FormOf(parsed, forms).Form;

    /// <summary>What to say of a file whose ending promises another form; empty where there is nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="forms">The forms that this result can take, the default first; null: all of the command's.</param>
    public string FormWarning(ParseResult parsed, IReadOnlyList<string>? forms = null) => FormOf(parsed, forms).Warning;

    private (string Form, string Warning) FormOf(ParseResult parsed, IReadOnlyList<string>? forms) =>
        OutputForms.Of(SweepOptions.IsGiven(parsed, Format) ? parsed.GetValue(Format) : null, parsed.GetValue(Output), forms ?? _formats);

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

    private static void OneOf(Option<string> option, string[] allowed)
    {
        option.HelpName = string.Join('|', allowed);
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !allowed.Contains(token.Value))) result.AddError($"{option.Name} {token.Value}: takes {string.Join(", ", allowed)}");
        });
    }

    private static void RequireName(OptionResult result)
    {
        if (result.Tokens is [{ Value: "" }]) result.AddError("--output '': takes the name of a file");
    }

    private static void RequireHtml(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => OutputForms.Of("html", token.Value, ["html"]).Warning.Length > 0 || token.Value.Length == 0))
            result.AddError($"--report {Shell.Quote(token.Value)}: takes the name of a file that ends in .html");
    }

    private static void RequireAssignments(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            result.AddError($"--set {token.Value}: takes PATH=VALUE, e.g. channels.deconfliction-line.check.every=6h");
        }
    }
}
