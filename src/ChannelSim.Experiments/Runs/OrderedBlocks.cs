namespace ChannelSim.Experiments.Runs;

/// <summary>
/// Runs numbered blocks of replications on several threads and hands their tallies on strictly in order, so that sums have the same digits for
/// any number of threads. Tallies are reused; at most a few per thread exist, however long the run.
/// </summary>
/// <typeparam name="TTally">What a block yields.</typeparam>
internal sealed class OrderedBlocks<TTally>
    where TTally : class
{
    /// <summary>Replications in a block. Part of the meaning of results: sums are rounded block by block, and then batch by batch (<see cref="RunBatches"/>).</summary>
    public const int Size = 256;

    private const int TalliesPerThread = 4;
    private readonly object _gate = new();
    private readonly long _replications;
    private readonly Func<TTally> _newTally;
    private readonly Func<TTally, int, bool> _merge;
    private readonly Dictionary<long, (TTally Tally, int Done)> _waiting = [];
    private readonly Stack<TTally> _free = [];
    private long _nextBlock;
    private long _nextMerge;
    private int _outstanding;
    private int _mostOutstanding;
    private bool _broken;
    private Exception? _failure;

    /// <param name="replications">Replications in all.</param>
    /// <param name="newTally">Makes an empty tally.</param>
    /// <param name="merge">Takes a tally over; called in order of blocks, by one thread at a time, with the number of replications in it. Says whether to go on.</param>
    public OrderedBlocks(long replications, Func<TTally> newTally, Func<TTally, int, bool> merge)
    {
        _replications = replications;
        _newTally = newTally;
        _merge = merge;
    }

    /// <summary>Replications merged.</summary>
    public long Done { get; private set; }

    private long Blocks => (_replications + Size - 1) / Size;

    /// <summary>Runs all blocks, or until stopped: then what was merged is an unbroken beginning.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="newWorker">Makes a worker for a thread. The worker fills a tally with so many replications from a first one and says how many it did; fewer mean that it was stopped.</param>
    public void Run(int threads, Func<Func<TTally, long, int, int>> newWorker)
    {
        var count = (int)Math.Clamp(Math.Min(threads, Blocks), 1, 1024);
        _mostOutstanding = count * TalliesPerThread;
        var workers = new Thread[count - 1];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(() => Work(newWorker)) { IsBackground = true, Name = $"replications {i + 1}" };
            workers[i].Start();
        }

        Work(newWorker);
        foreach (var worker in workers) worker.Join();
        if (_failure is not null) throw _failure;
    }

    private void Work(Func<Func<TTally, long, int, int>> newWorker)
    {
        try
        {
            var worker = newWorker();
            while (TryTake(out var block, out var tally))
            {
                var first = block * Size;
                var wanted = (int)Math.Min(Size, _replications - first);
                Hand(block, tally, worker(tally, first, wanted), wanted);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            lock (_gate)
            {
                // The failure of the earliest replication is told, whichever thread met one first.
                if (_failure is not ReplicationFailedException known || (exception is ReplicationFailedException other && other.Replication < known.Replication)) _failure = exception;
                _broken = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool TryTake(out long block, out TTally tally)
    {
        lock (_gate)
        {
            // A thread far ahead of the slowest waits, or its tallies would pile up; whoever has the next block to merge is never held up.
            while (!_broken && _nextBlock < Blocks && _outstanding >= _mostOutstanding) Monitor.Wait(_gate);
            block = _nextBlock;
            tally = null!;
            if (_broken || block >= Blocks) return false;
            _nextBlock++;
            _outstanding++;
            tally = _free.Count > 0 ? _free.Pop() : _newTally();
            return true;
        }
    }

    private void Hand(long block, TTally tally, int done, int wanted)
    {
        lock (_gate)
        {
            if (done < wanted) _broken = true;
            _waiting[block] = (tally, done);
            while (_waiting.Remove(_nextMerge, out var next))
            {
                var goOn = _merge(next.Tally, next.Done);
                Done += next.Done;
                _free.Push(next.Tally);
                _outstanding--;
                _nextMerge++;
                if (goOn && next.Done == Math.Min(Size, _replications - ((_nextMerge - 1) * Size))) continue;
                _broken = true;
                _nextMerge = long.MaxValue;
            }

            Monitor.PulseAll(_gate);
        }
    }
}
