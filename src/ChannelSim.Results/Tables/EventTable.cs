using System.Text;
using ChannelSim.Engine.Stepping;
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

    public void Add(RecordedEvent recorded)
    {
        var happened = recorded.Event;
        _design.Add(recorded.Design);
        _replication.Add(recorded.Replication);
        _sequence.Add(recorded.Sequence);
        _minutes.Add(happened.Minutes);
        _event.Add(StepEventNames.Of(happened.Kind));
        _channel.Add(recorded.Channel);
        _incident.Add(happened.Incident);
        _code.Add(happened.Code);
        _x.Add(happened.X);
        _y.Add(happened.Y);
        _table.EndRow();
    }

    public void Dispose() => _table.Dispose();

    /// <summary>The events of a file, in order.</summary>
    public static IEnumerable<RecordedEvent> Read(Stream stream)
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
            {
                var happened = new StepEvent(StepEventNames.KindOf(name[row]!), minutes[row], channel[row] is null ? -1 : 0, incident[row], code[row], x[row], y[row]);
                yield return new RecordedEvent(design[row], replication[row], sequence[row], channel[row], happened);
            }
        }

        ParquetFile.Close(reader);
    }
}
