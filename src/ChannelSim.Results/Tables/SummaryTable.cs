using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>The table <c>summary</c>: one row a number.</summary>
internal sealed class SummaryTable : IDisposable
{
    private readonly ValueColumn<int> _design = SmallColumn.Whole("design_id");
    private readonly TextColumn _measure = SmallColumn.Text("measure");
    private readonly TextColumn _statistic = SmallColumn.Text("statistic");
    private readonly NumberColumn _value = SmallColumn.Number("value");
    private readonly NumberColumn _low = SmallColumn.Number("low");
    private readonly NumberColumn _high = SmallColumn.Number("high");
    private readonly NumberColumn _level = SmallColumn.Number("level");
    private readonly TextColumn _method = SmallColumn.Text("method");
    private readonly ValueColumn<long> _count = SmallColumn.Long("n");
    private readonly SmallTable _table;

    public SummaryTable(Stream stream, IReadOnlyDictionary<string, string> metadata) =>
        _table = new SmallTable(stream, metadata, _design, _measure, _statistic, _value, _low, _high, _level, _method, _count);

    public long Rows => _table.Rows;

    public void Add(SummaryRow row)
    {
        _design.Add(row.Design);
        _measure.Add(row.Measure);
        _statistic.Add(row.Statistic);
        _value.Add(row.Estimate.Value);
        _low.Add(row.Estimate.Low);
        _high.Add(row.Estimate.High);
        _level.Add(Estimate.Level);
        _method.Add(row.Estimate.Method);
        _count.Add(row.Estimate.Count);
        _table.EndRow();
    }

    public void Dispose() => _table.Dispose();
}
