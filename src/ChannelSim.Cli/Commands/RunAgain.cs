using System.Globalization;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Commands;

/// <summary>Makes a run again from the file that it wrote, and reports it if it is the same.</summary>
internal sealed class RunAgain(Workplace place, string file, SavedRun saved, int threads, bool quiet, CancellationToken cancellation)
{
    public int Run()
    {
        if (Scenario() is not { } scenario) return ExitCode.BadInput;
        var plan = new RunPlan { Seed = saved.Seed, Replications = saved.Replications, FixedKnowledge = saved.FixedKnowledge, Threads = threads };
        var progress = new Progress(plan.Replications, quiet);
        RunResult result;
        try
        {
            result = Runner.Run(CompiledModel.Compile(scenario.Model), plan, progress.Report, cancellation);
        }
        finally
        {
            progress.Clear();
        }

        cancellation.ThrowIfCancellationRequested();
        if (result.Digest() == saved.Digest) return Tell(new RunReport(scenario, result, progress.Elapsed, saved.Command, Trace(scenario)));
        place.Fault($"{file} has the digest {saved.Digest[..Math.Min(12, saved.Digest.Length)]}, and the run made again has {result.Digest()[..12]}: {Why()}");
        return ExitCode.Failed;
    }

    private string Why() => saved.EngineVersion == EngineVersion.Text
        ? "the file was changed, or written by another build of this engine; nothing is reported"
        : $"it was made with engine {saved.EngineVersion}, this is {EngineVersion.Text}; nothing is reported";

    private int Tell(RunReport report) => place.Write(PageReport.Of(report.Page(), ReportFigures.Of(report), place)) ? ExitCode.Done : ExitCode.Failed;

    // As it was named, from here or from where the file is.
    private Scenario? Scenario()
    {
        string[] paths = [saved.Scenario, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, saved.Scenario)];
        if (saved.Scenario == InputFiles.StandardInput)
        {
            place.Fault($"{file} is of a scenario that came through standard input, and is not kept in it; make the run again with --report");
            return null;
        }

        if (Array.Find(paths, File.Exists) is not { } path)
        {
            place.Fault($"{file} is of the scenario {saved.Scenario}, which is neither here nor beside it: make the run again where it is, or bring it back");
            return null;
        }

        if (place.Read(path, [.. saved.Set.Select(text => new Assignment(text))]) is not { } scenario) return null;
        if (scenario.Sha256 == saved.ScenarioSha256) return scenario;
        place.Fault($"{path} has sha256 {scenario.Sha256[..12]}, and {file} is of one with {saved.ScenarioSha256[..Math.Min(12, saved.ScenarioSha256.Length)]}: the scenario was edited, or is another one; nothing is reported");
        return null;
    }

    private string Trace(Scenario scenario)
    {
        List<string> words = ["channelsim", "trace", scenario.FileName];
        if (saved.Seed != 1) words.AddRange(["--seed", saved.Seed.ToString(CultureInfo.InvariantCulture)]);
        foreach (var set in saved.Set) words.AddRange(["--set", set]);
        if (saved.FixedKnowledge) words.AddRange(["--knowledge", "fixed"]);
        return Shell.Line(words);
    }
}
