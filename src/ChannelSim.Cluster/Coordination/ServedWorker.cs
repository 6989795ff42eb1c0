namespace ChannelSim.Cluster.Coordination;

/// <summary>Gives one worker batch after batch, until there are none, it leaves, is refused, or loses too many.</summary>
internal sealed class ServedWorker(IWorker worker, StudyContent study, BatchLedger ledger, CoordinatorOptions options, CallNumbers numbers)
{
    private const int MostThreads = 1024;
    private int _losses;
    private int _lost;

    /// <summary>What the worker is called.</summary>
    public string Name => worker.Name;

    /// <summary>Whether an answer of it was good.</summary>
    public bool HasContributed { get; private set; }

    /// <summary>Calls that were lost.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Whether it was given up.</summary>
    public bool IsGivenUp => Volatile.Read(ref _losses) >= options.MostLosses;

    /// <summary>Works until nothing is left for this worker.</summary>
    /// <exception cref="WorkerRefusedException">It has another engine.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        WorkerIntroduction? introduced;
        while ((introduced = await TryGreetAsync(cancellation).ConfigureAwait(false)) is null)
        {
            if (IsGivenUp) return;
        }

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(Enumerable.Range(0, Math.Clamp(introduced.Threads, 1, MostThreads) + 1).Select(_ => ServeAsync(leaving))).ConfigureAwait(false);
    }

    private async Task<WorkerIntroduction?> TryGreetAsync(CancellationToken cancellation)
    {
        try
        {
            var introduced = await Timed(worker.IntroduceAsync, cancellation).ConfigureAwait(false);
            Require(introduced.Engine);
            while (!await Timed(token => worker.HoldAsync(study, token), cancellation).ConfigureAwait(false)) cancellation.ThrowIfCancellationRequested();
            Volatile.Write(ref _losses, 0);
            return introduced;
        }
        catch (Exception exception) when (IsLoss(exception, cancellation))
        {
            await RestAsync(cancellation).ConfigureAwait(false);
            return null;
        }
    }

    private async Task ServeAsync(CancellationTokenSource leaving)
    {
        try
        {
            while (!IsGivenUp && await ledger.TakeAsync(leaving.Token).ConfigureAwait(false) is { } open) await ComputeAsync(open, leaving.Token).ConfigureAwait(false);
        }
        catch (WorkerRefusedException)
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ComputeAsync(OpenBatch open, CancellationToken cancellation)
    {
        try
        {
            var call = new BatchCall(study.Hash, open.Batch, numbers.Next());
            BatchAnswer? answer = null;
            while (answer is null) answer = await Timed(token => worker.ComputeAsync(call, token), cancellation).ConfigureAwait(false);
            Require(answer.Engine);
            if (!answer.Answers(call)) throw new InvalidDataException($"worker {worker.Name} answered another call");
            Volatile.Write(ref _losses, 0);
            ledger.Commit(open, answer.Content);
            HasContributed = true;
        }
        catch (Exception exception) when (IsLoss(exception, cancellation))
        {
            ledger.Lose(open, exception);
            await RestAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            // It is refused, or it left while a call was under way, which may end with any fault.
            ledger.Return(open);
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    // A worker that never answers does not look at the token either; what it says later nobody hears.
    private async Task<T> Timed<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.CallTimeout);
        return await call(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
    }

    private void Require(string engine)
    {
        if (engine != options.Engine) throw new WorkerRefusedException(worker.Name, engine, options.Engine);
    }

    private static bool IsLoss(Exception exception, CancellationToken cancellation) =>
        exception is not (WorkerRefusedException or OutOfMemoryException) && !cancellation.IsCancellationRequested;

    private async Task RestAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _lost);
        var losses = Interlocked.Increment(ref _losses);
        if (losses < options.MostLosses) await Task.Delay(options.Rest * Math.Pow(2, losses - 1), cancellation).ConfigureAwait(false);
    }
}
