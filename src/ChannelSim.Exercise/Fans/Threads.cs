using System.Runtime.ExceptionServices;

namespace ChannelSim.Exercise.Fans;

/// <summary>Work that is spread over the processors.</summary>
internal static class Threads
{
    /// <summary>Works on each number of a range, in any order.</summary>
    /// <typeparam name="TPlayer">Who works on them, one after the other; each thread has its own.</typeparam>
    /// <param name="range">From the first to before the last.</param>
    /// <param name="player">Makes one.</param>
    /// <param name="play">Works on one number.</param>
    /// <param name="cancellation">Stops it between two.</param>
    /// <param name="most">How many threads at most; null: as many as there are processors.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Exception">What was thrown at one of them, as it was: whoever asked need not know that it was spread.</exception>
    public static void Over<TPlayer>((int From, int To) range, Func<TPlayer> player, Action<TPlayer, int> play, CancellationToken cancellation, int? most = null)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = most ?? Environment.ProcessorCount };
        try
        {
            Parallel.For(range.From, range.To, parallel, player, (n, _, one) =>
            {
                play(one, n);
                return one;
            }, static _ => { });
        }
        catch (AggregateException exception) when (exception.InnerExceptions is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
