using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The two uncertainties of a study, each by itself: what comes from dice, and what from not knowing.</summary>
internal sealed class VarianceSection(IReadOnlyList<string> measures, int mostPoints)
{
    private static readonly string[] Parts = ["variance", "variance_dice", "variance_knowledge"];
    private static readonly string[] All = [.. Parts, "share_knowledge"];
    private readonly List<(int Design, List<SummaryRow> Rows)> _points = [];
    private int _more;

    /// <summary>Takes the rows of a design point.</summary>
    public void Add(int design, List<SummaryRow> rows)
    {
        if (_points.Count < mostPoints) _points.Add((design, rows));
        else _more++;
    }

    public Section? Section()
    {
        var parted = measures.Where(measure => _points.Exists(point => Find(point.Rows, measure, "share_knowledge") is not null)).ToList();
        if (parted.Count == 0) return null;
        var rows = parted.SelectMany(measure => _points.Select(point => Row.Of(
            [measure, new TextCell(point.Design.ToString(CultureInfo.InvariantCulture), IsNumber: true), .. Parts.Select(part => Number(point.Rows, measure, part)), Number(point.Rows, measure, "share_knowledge", Unit.Percent)])));
        List<Block> blocks = [new Table([new("", IsKey: true), new("point"), new("variance"), new("dice"), new("knowledge"), new("share of knowledge")], [.. rows])];
        if (_more > 0) blocks.Add(new Paragraph($"... and {Digits.Count(_more, "more design point")}, in the table `summary`"));
        blocks.Add(new Paragraph("variance = dice + knowledge. More replications do not make the part of knowledge smaller; knowing more would. Where knowledge is 0, dice alone would give as much: the interval says how much it can still be."));
        if (parted.Exists(measure => _points.Exists(point => All.Any(part => Find(point.Rows, measure, part)?.Estimate.Why is NoInterval.TooFewDraws or NoInterval.TooFewCases))))
            blocks.Add(new Legend([new Term("too few to say", "the share of knowledge needs 10 draws, and 5 in which the outcome was seen; of amounts it needs 20")]));
        return new Section("Two uncertainties: variance by dice, and by what is not known", [.. blocks]);
    }

    private static Cell Number(List<SummaryRow> rows, string measure, string part, Unit unit = Unit.One)
    {
        if (Find(rows, measure, part)?.Estimate is not { } estimate) return new TextCell("-", IsNumber: true);
        return estimate.Why is NoInterval.TooFewDraws or NoInterval.TooFewCases
            ? new TextCell("too few to say", IsNumber: true)
            : new NumberCell(estimate, unit == Unit.Percent ? NumberKind.Share : NumberKind.Count, unit, measure);
    }

    private static SummaryRow? Find(List<SummaryRow> rows, string measure, string statistic) => rows.Find(row => row.Measure == measure && row.Statistic == statistic);
}
