using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Exercise.Reviews;

/// <summary>What is looked back on: the exercise as it stands, and all that is needed to make it again.</summary>
/// <param name="exercise">The exercise, replayed to its last record or further.</param>
/// <param name="identity">What it is a fold over.</param>
/// <param name="folder">Where it is kept, as it was named.</param>
/// <param name="logHash">The hash of the log's last line.</param>
public sealed partial class ExerciseReport(LiveExercise exercise, ExerciseIdentity identity, string folder, string logHash)
{
    /// <summary>Worlds from each moment, for turning points; and from the start, for where this play lies.</summary>
    private const int WorldsPerMoment = 200;
    private const int WorldsFromStart = 1000;
    private readonly Spoken _spoken = new(exercise.Scenario);
    private readonly ReviewPage _page = new();

    private void WriteAll(CancellationToken cancellation)
    {
        var moments = exercise.Moments();
        var decisions = Decision.In(exercise, moments);
        WriteSummary(moments, decisions);
        WriteTimeline();
        WriteDecisions(decisions);
        WriteInjects(moments);
        WriteChannels(moments);
        WriteObservations();
        WriteOverrides();
        WritePlayedOn(() => WriteTurningPoints(moments, cancellation));
        WritePlayedOn(() => WriteFan(moments, cancellation));
        WriteOrigin();
    }

    // What was played is told even where the rules, going on from it, come to no end.
    private void WritePlayedOn(Action part)
    {
        try
        {
            part();
        }
        catch (LimitReachedException exception)
        {
            _page.Paragraph($"This part could not be played: {exception.Message}. The rest of the report does not rest on it.");
        }
    }

    private CompiledModel Model => CompiledModel.Compile(exercise.Scenario.Model);

    private void WriteOrigin()
    {
        _page.Heading(2, "Where this comes from");
        _page.Table(["What", "Value"],
        [
            ["scenario", $"{identity.ScenarioFile}, sha256 {identity.ScenarioSha256}"],
            .. identity.Set.Select(set => (IReadOnlyList<string>)["set", set]),
            ["seed, replication", $"{identity.Seed}, {identity.Replication}"],
            ["engine", identity.EngineVersion],
            ["log", $"{exercise.History.Count} records, the last with hash {logHash}"],
            ["begun", identity.Begun.ToString("u", System.Globalization.CultureInfo.InvariantCulture)],
            .. identity.Origin is { } origin ? [["branched off", $"{origin.Folder}, after record {origin.Record}"]] : Array.Empty<IReadOnlyList<string>>(),
        ]);
        _page.Paragraph("It can be made again, and checked, by");
        _page.Code($"channelsim report {Results.Pages.Shell.Quote(folder)}");
        _page.Code($"channelsim verify {Results.Pages.Shell.Quote(folder)}");
    }
}
