using System.Collections.Immutable;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a study: its factors, means, when it stopped, paired differences, and the two uncertainties.</summary>
internal sealed class StudyPage(StudyReport report)
{
    private const int MostParted = 12;

    private Study Study => report.Study;

    public Page Page() => new()
    {
        Title = Study.Title,
        Provenance = report.Provenance,
        Lead = [.. Lead()],
        Warnings = report.Warnings,
        Sections = [.. Sections()],
        Afterwards = StudyTraces.Section(report) is { } traces ? [traces] : [],
        Data = StudyFigures.Table(report),
        Members = json => StudyJson.Write(report, json),
    };

    private IEnumerable<string> Lead()
    {
        yield return $"{Digits.Count(report.Plan.Points.Length, "design point")}, {Digits.Count(report.Outcome.Rows, "replication")}{(report.SameHorizon ? $" of {Digits.Span(report.Plan.Facts[0].HorizonMinutes)}" : "")}. {RunPage.Intervals}";
        var failed = report.Outcome.Failed;
        if (failed > 0) yield return $"{Digits.Count(failed, "replication")} did not finish and {(failed == 1 ? "is" : "are")} in no mean.";
    }

    private IEnumerable<Section> Sections()
    {
        var tables = new StudyTables(report);
        var parts = new VarianceSection(report.Shown, MostParted);
        List<SummaryRow> means = [];
        foreach (var point in report.Rows.GroupBySorted(row => row.Design))
        {
            parts.Add(point.Key, point.Rows);
            tables.Add(point.Key, point.Rows);
            means.AddRange(report.Shown.Select(measure => point.Rows.Find(row => row.Measure == measure && row.Statistic == "mean")).OfType<SummaryRow>());
        }

        if (Varied(tables.Names).ToImmutableArray() is { IsEmpty: false } varied) yield return new Section("What is varied", varied);
        foreach (var section in tables.Means()) yield return section;
        foreach (var section in report.Exact.Sections(means)) yield return section;
        if (StoppingSection.Of(Study, StoppingOutcome.Of(Study, report.Rows)) is { } stopping) yield return stopping;
        if (report.Differences.Length > 0) yield return tables.Differences();
        if (parts.Section() is { } variance) yield return variance;
        if (Notes().ToImmutableArray() is { IsEmpty: false } notes) yield return new Section("Further", notes);
    }

    private IEnumerable<Block> Varied(ImmutableArray<string> names)
    {
        foreach (var (i, factor) in Study.Factors.Index())
            yield return new Paragraph($"{names[i]} = {factor.Path}{(Study.Design.Kind == DesignKind.Points ? "" : ": " + factor.Text)}", Indented: true);
        foreach (var (i, alternative) in Study.Alternatives.Index().Where(item => item.Item.Name.Length > 0))
        {
            var changes = string.Join("; ", alternative.Assignments.Select(set => set.Text).Concat(alternative.Without.Select(channel => "without " + channel)));
            var model = Study.Factors.IsEmpty ? $" (model sha256 {report.Plan.Facts[i].ModelHash[..12]})" : "";
            yield return new Paragraph((changes == alternative.Name ? changes : $"{alternative.Name}: {(changes.Length > 0 ? changes : "nothing set, nothing taken out")}") + model, Indented: true);
        }
    }

    private IEnumerable<Block> Notes()
    {
        var others = Study.Measures.Length - report.Shown.Length;
        if (others > 0) yield return new Paragraph($"{Digits.Count(others, "more measure")}: --format csv, or the table `summary`");
        if (report.Plan.Points.Length == 1) yield break;
        if (!report.SameHorizon) yield return new Paragraph("Differences are not told, for design points are not equally long: the column horizon_minutes of the table `design_point` says how long each is. Give all of them one clock.horizon to compare them.");
        else if (report.Differences.Length == 0) yield return new Paragraph("Differences between so many design points are not listed: rows of the table `replication` with the same `replication` are pairs.");
        if (report.SameHorizon) yield return new Paragraph("All design points have the same luck: differences between them are more exact than the intervals of each suggest.");
    }
}
