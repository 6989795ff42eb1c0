using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>CSV and JSON are written as their numbers come, so that a study may have more of them than fit into memory.</summary>
public sealed class PieceByPiece
{
    private const int Numbers = 50_000;
    private const long Held = 16_384; // bytes at most that wait to be written
    private static readonly Page Page = SomePages.Run("scenarios/tutorial/02-unseen-failure.yaml", 20);

    [Test]
    public void CSV_is_written_as_its_rows_come_each_of_a_world_of_its_own()
    {
        var (stream, before) = (new Counted(), 0L);
        PageCsv.Write(Page with { Data = new DataTable(["number"], Rows()) }, stream);

        Assert.That(stream.Written - before, Is.LessThan(Held), $"of {stream.Written} bytes");
        Assert.That(before, Is.GreaterThan(100 * Held));

        IEnumerable<DataRow> Rows()
        {
            for (var number = 0; number < Numbers; number++) yield return new DataRow(Page.Provenance.Baseline with { Name = "a world" }, [number]);
            before = stream.Written;
        }
    }

    [Test]
    public void JSON_is_written_as_its_members_come()
    {
        var (stream, before, after) = (new Counted(), 0L, 0L);
        PageJson.Write(Page with { Sections = [], Members = json =>
        {
            before = stream.Written;
            for (var number = 0; number < Numbers; number++) json.WriteNumber("number", number);
            after = stream.Written;
        } }, stream);

        Assert.That(stream.Written - after, Is.LessThan(Held), $"of {stream.Written} bytes");
        Assert.That(after - before, Is.GreaterThan(10 * Held));
    }

    private sealed class Counted : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void WriteByte(byte value) => Written++;
    }
}
