using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Reports;

/// <summary>What came of a replication, as a student would count it by hand; an audience counts what it was told.</summary>
internal sealed class TraceOutcome(TraceReport report)
{
    // Brevity leaves out sentences, not facts: all that the audience may know is counted.
    private readonly IReadOnlyList<View> _all = report.Traced.For(report.Scenario, report.Audience, brief: false);
    private readonly Cast _cast = new(report.Traced.Model, report.Audience.IsControl);

    private ModelDefinition Model => report.Traced.Model;

    private List<View> Decided => [.. Of(StepEventKind.Decided)];

    public Section Section() =>
        new(report.Audience.IsControl ? "What came of it" : $"What {report.Listener} knows of it", [new Table([new("", IsKey: true), new("")], [.. Rows()])]);

    private IEnumerable<Row> Rows()
    {
        yield return Row.Of("highest rung", _cast.Rung(Peak()));
        if (report.Audience.IsRoom) yield break;
        yield return Row.Of("decided", $"{Decided.Count} of {Digits.Count(Of(StepEventKind.Opened).Count(), "incident")}");
        if (report.Audience.IsControl)
        {
            yield return Row.Of("miscalculations", $"{Decided.Count(Miscalculated)} (responded to what was not meant)");
            yield return Row.Of("missed", $"{Decided.Count(Missed)} (stood down from what was meant)");
        }

        yield return Row.Of("reached", Reached());
    }

    private IEnumerable<View> Of(StepEventKind kind) => _all.Where(view => view.Kind == kind);

    private Rung Peak() => _all.Where(view => view.Rung is not null).Select(view => new Rung(IndexOf(Model.Rungs, rung => rung.Name == view.Rung))).Append(Model.Start).MaxBy(rung => rung.Index);

    private string Reached()
    {
        var reached = Of(StepEventKind.Connected).CountBy(view => IndexOf(Model.Channels, channel => channel.Name == view.Channel)).OrderBy(pair => pair.Key).Select(pair => $"{_cast.Channel(new ChannelId(pair.Key))} {Times(pair.Value)}").ToList();
        return reached.Count == 0 ? "nobody" : string.Join(", ", reached);
    }

    private static int IndexOf<T>(ImmutableArray<T> all, Func<T, bool> which) => all.Select(which).ToList().IndexOf(true);

    private static bool Miscalculated(View view) => view.Meant == false && view.After >= view.Threshold;

    private static bool Missed(View view) => view.Meant == true && view.After < view.Threshold;

    private static string Times(int times) => times switch { 1 => "once", 2 => "twice", _ => $"{times} times" };
}
