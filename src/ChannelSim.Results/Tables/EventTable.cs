using System.Text;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>The table <c>event</c>: one row an event of a replication whose events are kept.</summary>
internal sealed class EventTable : IDisposable
{
    private readonly ValueColumn<int> _design = SmallColumn.Whole("design_id");
    private readonly ValueColumn<long> _replication = SmallColumn.Long("replication");
    private readonly ValueColumn<int> _sequence = SmallColumn.Whole("sequence");
    private readonly NumberColumn _minutes = SmallColumn.Number("minutes");
    private readonly TextColumn _event = SmallColumn.Text("event");
    private readonly TextColumn _channel = SmallColumn.Text("channel");
    private readonly ValueColumn<int> _incident = SmallColumn.Whole("incident");
    private readonly ValueColumn<int> _code = SmallColumn.Whole("code");
    private readonly NumberColumn _x = SmallColumn.Number("x");
    private readonly NumberColumn _y = SmallColumn.Number("y");
    private readonly SmallTable _table;

    public EventTable(Stream stream, IReadOnlyDictionary<string, string> metadata) =>
        _table = new SmallTable(stream, metadata, _design, _replication, _sequence, _minutes, _event, _channel, _incident, _code, _x, _y);

    public long Rows => _table.Rows;

    public void Add(RecordedEvent recorded) => Add(EventRow.Of(recorded));

    public void Add(EventRow row)
    {
        _design.Add(row.Design);
        _replication.Add(row.Replication);
        _sequence.Add(row.Sequence);
        _minutes.Add(row.Minutes);
        _event.Add(row.Event);
        _channel.Add(row.Channel);
        _incident.Add(row.Incident);
        _code.Add(row.Numbers.Code);
        _x.Add(row.Numbers.X);
        _y.Add(row.Numbers.Y);
        _table.EndRow();
    }

    public void Dispose() => _table.Dispose();

    /// <summary>The events of a file, in order.</summary>
    public static IEnumerable<EventRow> Read(Stream stream)
    {
        var reader = ParquetFile.Read(stream);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = new SmallTableReader(reader, i);
            var (design, replication, sequence) = (group.Values<int>("design_id"), group.Values<long>("replication"), group.Values<int>("sequence"));
            var (minutes, x, y) = (group.Numbers("minutes"), group.Numbers("x"), group.Numbers("y"));
            var (name, channel) = (group.Texts("event"), group.Texts("channel"));
            var (incident, code) = (group.Values<int>("incident"), group.Values<int>("code"));
            for (var row = 0; row < design.Length; row++)
                yield return new EventRow(design[row], replication[row], sequence[row], minutes[row], name[row]!, channel[row], incident[row], new EventNumbers(code[row], x[row], y[row]));
        }

        ParquetFile.Close(reader);
    }
}
