namespace ChannelSim.Experiments.Studies;

/// <summary>Cuts a study into batches: large enough that files and syncs cost little, small enough that little is lost and memory stays bounded.</summary>
public static class BatchPlan
{
    /// <summary>Cells that a batch may have, whatever the number of columns.</summary>
    private const int Cells = 1 << 19;

    private const int MostRows = 1 << 14;
    private const int FewestRows = 256;
    private const int Wanted = 32;

    /// <summary>Rows of a batch with so many measures.</summary>
    public static int RowsFor(int columns) => Math.Clamp(Cells / Math.Max(1, columns), FewestRows, MostRows);

    /// <summary>The batches of an instalment, in the order of their rows.</summary>
    /// <param name="instalment">The instalment.</param>
    /// <param name="points">Design points, ascending.</param>
    /// <param name="first">Replications that each already has.</param>
    /// <param name="end">Replications that each shall have.</param>
    /// <param name="rows">The most rows of a batch; a small study has smaller ones, so that there are enough for all threads.</param>
    public static IEnumerable<StudyBatch> Of(int instalment, IReadOnlyList<int> points, long first, long end, int rows)
    {
        ArgumentNullException.ThrowIfNull(points);
        var index = 0;
        rows = (int)Math.Clamp(points.Count * (end - first) / Wanted, FewestRows, rows);
        var together = (int)Math.Max(1, rows / Math.Max(1, end - first));
        var pieces = (end - first + rows - 1) / rows;
        var piece = (end - first + pieces - 1) / pieces;
        for (var at = 0; at < points.Count;)
        {
            var next = at + 1;
            while (next < points.Count && next - at < together && points[next] == points[next - 1] + 1) next++;
            for (var replication = first; replication < end; replication += piece)
            {
                yield return new StudyBatch(instalment, index++, points[at], points[next - 1] + 1, replication, Math.Min(end, replication + piece));
            }

            at = next;
        }
    }
}
