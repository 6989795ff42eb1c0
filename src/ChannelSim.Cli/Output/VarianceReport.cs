using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cli.Output;

/// <summary>The two uncertainties of a study, each by itself: what comes from dice, and what from not knowing.</summary>
internal sealed class VarianceReport(IReadOnlyList<string> measures, int mostPoints)
{
    private static readonly string[] Parts = ["variance", "variance_dice", "variance_knowledge", "share_knowledge"];
    private readonly List<(int Design, List<SummaryRow> Rows)> _points = [];
    private int _more;

    /// <summary>Takes the rows of a design point.</summary>
    public void Add(int design, List<SummaryRow> rows)
    {
        if (_points.Count < mostPoints) _points.Add((design, rows));
        else _more++;
    }

    public void Write(Page page)
    {
        var parted = measures.Where(measure => _points.Exists(point => Find(point.Rows, measure, "share_knowledge") is not null)).ToList();
        if (parted.Count == 0) return;
        page.Heading("Two uncertainties: variance by dice, and by what is not known");
        var table = Table(parted, apart: false);
        page.Write(table.Width > Page.Width ? Table(parted, apart: true) : table);
        if (_more > 0) page.Line($"... and {Numbers.Count(_more, "more design point")}, in the table `summary`");
        page.Line("variance = dice + knowledge. More replications do not make the part of knowledge smaller; knowing more would.");
        page.Line("Where knowledge is 0, dice alone would give as much: the interval says how much it can still be.");
        if (parted.Exists(measure => _points.Exists(point => Parts.Any(part => Find(point.Rows, measure, part)?.Estimate.Why is NoInterval.TooFewDraws or NoInterval.TooFewCases))))
            page.Line("too few to say: the share of knowledge asks for 10 draws, and for 5 in which the outcome was seen; of amounts it asks for 20.");
    }

    // Long names stand above their numbers, where the table would not fit onto a page.
    private TextTable Table(List<string> parted, bool apart)
    {
        var table = new TextTable("", ">point", ">variance", ">dice", ">knowledge", ">share of\nknowledge");
        foreach (var measure in parted)
        {
            if (apart) table.Note(measure, indent: 0);
            foreach (var (design, rows) in _points) table.Row([design == _points[0].Design && !apart ? measure : "", design.ToString(CultureInfo.InvariantCulture), .. Cells(rows, measure)]);
        }

        return table;
    }

    private static IEnumerable<string> Cells(List<SummaryRow> rows, string measure) => Parts.Select(part => Find(rows, measure, part) is { } found ? Cell(found.Estimate, part == "share_knowledge") : "-");

    private static string Cell(Estimate estimate, bool share)
    {
        if (estimate.Why is NoInterval.TooFewDraws or NoInterval.TooFewCases) return "too few to say";
        return share
            ? $"{Numbers.Bounded(estimate with { Value = 100 * estimate.Value, Low = 100 * estimate.Low, High = 100 * estimate.High })} %"
            : Numbers.Bounded(estimate);
    }

    private static SummaryRow? Find(List<SummaryRow> rows, string measure, string statistic) => rows.Find(row => row.Measure == measure && row.Statistic == statistic);
}
