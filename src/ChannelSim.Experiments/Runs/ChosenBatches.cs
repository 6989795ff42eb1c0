using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>Computes some batches of a plan. The sums of each are handed on as bytes, and not merged.</summary>
/// <param name="all">The batches of the plan.</param>
/// <param name="chosen">Those to be computed, ascending.</param>
internal sealed class ChosenBatches(RunBatches all, IReadOnlyList<int> chosen)
{
    private int _next;
    private long _before;

    /// <summary>Computes them.</summary>
    /// <param name="threads">Threads; the bytes do not depend on them.</param>
    /// <param name="open">The sums of the batch that is under way; empty.</param>
    /// <param name="newTally">Makes an empty tally.</param>
    /// <param name="newWorker">Makes a worker for a thread, as for <see cref="OrderedBlocks{TTally}.Run"/>.</param>
    /// <param name="done">Told the sums of each batch, in their order, by one thread at a time.</param>
    /// <param name="progress">Told how many replications are done; may be null.</param>
    public void Run<TTally>(int threads, ISums<TTally> open, Func<TTally> newTally, Func<Func<TTally, long, int, int>> newWorker, Action<int, byte[]> done, Action<long>? progress)
        where TTally : class
    {
        var blocks = new OrderedBlocks<TTally>(chosen.Sum(all.Length), newTally, (tally, _) =>
        {
            open.Add(tally);
            progress?.Invoke(_before + open.Count);
            if (open.Count == all.Length(chosen[_next])) Close(open, done);
            return true;
        });
        blocks.Run(threads, () =>
        {
            var worker = newWorker();
            return (tally, first, count) => worker(tally, Place(first), count);
        });
    }

    // Only the last batch of a plan is shorter than the others, and it is the last of those that are chosen.
    private long Place(long first) => all.First(chosen[(int)(first / all.Size)]) + (first % all.Size);

    private void Close<TTally>(ISums<TTally> open, Action<int, byte[]> done)
    {
        _before += open.Count;
        done(chosen[_next++], SumsBits.Write(open.Pass));
        open.Clear();
    }
}
