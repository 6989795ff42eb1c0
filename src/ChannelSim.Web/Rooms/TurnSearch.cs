using ChannelSim.Engine;
using ChannelSim.Exercise.Reviews;

namespace ChannelSim.Web.Rooms;

/// <summary>Looks for the turning points of an exercise, on one thread beside it, for all who look back. There is one search at a time.</summary>
internal sealed class TurnSearch : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _searching;

    /// <summary>It has come further.</summary>
    public event EventHandler? Changed;

    /// <summary>What was found, and in which copy; null: nothing was looked for, or it was stopped.</summary>
    public (Lookback In, IReadOnlyList<Turn> Turns)? Found { get; private set; }

    /// <summary>Why there is no answer; null: there was none wanted, or there is one.</summary>
    public string? Fault { get; private set; }

    /// <summary>How much of it is done, in hundredths; null: nothing is looked for.</summary>
    public int? Percent { get; private set; }

    /// <summary>Begins, unless it has begun.</summary>
    /// <returns>Ends when the search does.</returns>
    public Task Begin(Lookback look)
    {
        CancellationTokenSource searching;
        lock (_lock)
        {
            if (_searching is not null) return Task.CompletedTask;
            searching = _searching = new CancellationTokenSource();
            (Percent, Fault) = (0, null);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return Task.Factory.StartNew(() => Search(look, searching), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Stops it.</summary>
    public void Stop()
    {
        lock (_lock) _searching?.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void Search(Lookback look, CancellationTokenSource searching)
    {
        try
        {
            var turns = look.Turns(Progress, searching.Token);
            Found = (look, turns);
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know any more.
        }
        catch (LimitReachedException exception)
        {
            Fault = $"It cannot be played on from there: {exception.Message}";
        }
        finally
        {
            lock (_lock) (_searching, Percent) = (null, null);
            searching.Dispose();
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private void Progress(int done, int of)
    {
        var percent = 100 * done / of;
        if (percent == Percent) return;
        Percent = percent;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
