using System.Collections.Immutable;
using ChannelSim.Results.Html;
using ChannelSim.Results.Pages;

namespace ChannelSim.Exercise.Reviews;

/// <content>The forms of a review.</content>
public sealed partial class ExerciseReport
{
    private const string Opening = "This tells what happened in one play of a model, and why. A good decision can end badly, and a bad one well: look at what was known when it was taken. Nothing here is a forecast.";

    private ImmutableArray<Section>? _sections;

    /// <summary>The report in Markdown.</summary>
    /// <param name="cancellation">Stops it while worlds are played.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public string Text(CancellationToken cancellation = default) =>
        Markdown.Of(exercise.Scenario.Marking, $"After-action report: {exercise.Scenario.Title}", Opening, Sections(cancellation));

    /// <summary>The report as one self-contained HTML file.</summary>
    /// <param name="cancellation">Stops it while worlds are played.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public string Html(CancellationToken cancellation = default)
    {
        var sections = Sections(cancellation);
        var origin = sections[^1];
        return new HtmlReport
        {
            Kind = "After-action report",
            Title = exercise.Scenario.Title,
            Marking = exercise.Scenario.Marking,
            Sentence = Opening,
            Summary = sections[0],
            Figures = [PlayedFigure.Of(exercise, exercise.Moments(), identity, $"channelsim report {Shell.Quote(folder)}")],
            PartTitle = "The exercise",
            Sections = sections[1..^1],
            Origin = [.. origin.Blocks.OfType<Table>()],
            Repeat = [.. origin.Blocks.Where(block => block is not Results.Pages.Table)],
            Foot = $"{identity.ScenarioFile}, sha256 {identity.ScenarioSha256[..Math.Min(12, identity.ScenarioSha256.Length)]} · seed {identity.Seed}, replication {identity.Replication} · engine {identity.EngineVersion} · one play, not a forecast",
        }.Render();
    }

    private ImmutableArray<Section> Sections(CancellationToken cancellation)
    {
        if (_sections is { } made) return made;
        WriteAll(cancellation);
        return (_sections = _page.Sections).Value;
    }
}
