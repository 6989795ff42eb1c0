using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>
/// The instalments of a study, one after the other: what was asked for first, then each extension; with a stopping rule, each look and the design points
/// that still need more. An instalment is known once the one before it is done, and depends on rows alone.
/// </summary>
internal sealed class Instalments(FolderPaths paths, IReadOnlyList<long> replications, StudyPlan plan, Func<StudyBatch, JournalLine> find)
{
    private readonly int _rows = BatchPlan.RowsFor(plan.Columns.Length);
    private List<int> _open = [.. Enumerable.Range(0, plan.Points.Length)];

    public IEnumerable<IReadOnlyList<StudyBatch>> All()
    {
        var ends = plan.Study.Until is not null ? StoppingTally.ScheduleOf(plan.Study, plan.Columns).Looks : replications;
        List<IReadOnlyList<StudyBatch>> done = [];
        for (var instalment = 0; instalment < ends.Count && _open.Count > 0; instalment++)
        {
            var batches = BatchPlan.Of(instalment, _open, instalment == 0 ? 0 : ends[instalment - 1], ends[instalment], _rows).ToList();
            yield return batches;
            done.Add(batches);
            if (plan.Study.Until is not null && instalment < ends.Count - 1) _open = [.. StillOpen(done)];
        }
    }

    private IEnumerable<int> StillOpen(List<IReadOnlyList<StudyBatch>> done)
    {
        var readers = done.Select(batches => new InstalmentReader(paths, plan, batches.Select(find))).ToList();
        var tally = new StoppingTally(plan.Study, plan.Columns);
        foreach (var design in _open)
        {
            foreach (var reader in readers)
            {
                while (reader.Design < design) reader.Take((_, _, _) => { });
                if (reader.Design == design) reader.Take(tally.Add);
            }

            if (!tally.Decide(plan.Facts[design])) yield return design;
        }

        foreach (var reader in readers) reader.Dispose();
    }
}
