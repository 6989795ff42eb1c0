using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Web.Rooms;

/// <summary>
/// An exercise that many people hold at once. All that touches it is done by one writer, one thing after another: commands as they come, the clock, what it makes of them for people's eyes.
/// Nobody who looks can keep the writer waiting.
/// </summary>
internal sealed partial class Room : IDisposable
{
    /// <summary>How many things may wait for the writer; whoever comes then is told to try again.</summary>
    public const int MostWaiting = 1000;

    // The clock that runs draws pages anew so often; what is told to somebody is shown at once.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    // How far the clock had come is in the log so often while it runs: who takes the exercise up again after a crash is there.
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromSeconds(5);

    private readonly KeptExercise _kept;
    private readonly TimeProvider _time;
    private readonly Pace _pace;
    private readonly SightMaker _sights;
    private readonly Channel<Action> _work = Channel.CreateBounded<Action>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ConcurrentDictionary<string, RoomSight> _newest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Follower, byte> _followers = new();
    private readonly List<Action> _answers = [];
    private long _glanced;
    private long _marked;
    private double _markedAt;
    private volatile bool _isStageFrozen;

    /// <summary>A room in which an exercise is held; if its clock ran when it was left, it stands.</summary>
    public Room(KeptExercise kept, TimeProvider time)
    {
        (_kept, _time) = (kept, time);
        (_pace, _sights) = (new Pace(Exercise, time), new SightMaker(Exercise));
        _markedAt = Exercise.Now.Minutes;
        if (Exercise.Clock.IsRunning) Exercise.Submit(Seat.Control, new() { Verb = Verb.Pause }, time.GetUtcNow());
        Publish();
    }

    /// <summary>Who sits at the table.</summary>
    public SeatList Seats => Exercise.Terms.Seats;

    /// <summary>What is played.</summary>
    public Scenario Scenario => Exercise.Scenario;

    /// <summary>How many people look.</summary>
    public int Followers => _followers.Count;

    /// <summary>Whether the stage stays as it is, so that control can prepare what comes next; a matter of the screen, which nobody is told of.</summary>
    public bool IsStageFrozen
    {
        get => _isStageFrozen;
        set => _isStageFrozen = value;
    }

    /// <summary>What control did last, and what would be taken back with it; null: nothing can be.</summary>
    public Task<Undoing?> LastOfControl() => Ask(Exercise.LastOfControl);

    private LiveExercise Exercise => _kept.Exercise;

    /// <summary>What a seat sees.</summary>
    public RoomSight Look(Seat seat) => _newest[seat.Id];

    /// <summary>What a seat sees, and then what it sees whenever that has changed; whoever is slow misses what is old already.</summary>
    public async IAsyncEnumerable<RoomSight> Follow(Seat seat, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var follower = new Follower(seat);
        _followers.TryAdd(follower, 0);
        follower.Offer(Look(seat));
        try
        {
            await foreach (var sight in follower.Sights(cancellation).ConfigureAwait(false)) yield return sight;
        }
        finally
        {
            _followers.TryRemove(follower, out _);
        }
    }

    /// <summary>Is the writer until it is stopped. Only one may be.</summary>
    public async Task Run(CancellationToken stopping)
    {
        Task<bool>? waiting = null;
        while (!stopping.IsCancellationRequested)
        {
            Turn();
            waiting ??= _work.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
            await Task.WhenAny(waiting, Task.Delay(Tick, _time, stopping)).ConfigureAwait(false);
            if (waiting.IsCompleted) waiting = null;
        }
    }

    /// <summary>What the writer does in a moment: what waits, what time has passed, what people see of it.</summary>
    internal void Turn()
    {
        for (var done = 0; done < MostWaiting && _work.Reader.TryRead(out var work); done++) work();
        _pace.Go();
        MarkClock(BetweenMarks);
        Publish();
        foreach (var answer in _answers) answer(); // whoever has been answered finds what came of it on every page
        _answers.Clear();
    }

    /// <summary>Ends; how far the clock has come is kept.</summary>
    public void Dispose()
    {
        _work.Writer.TryComplete();
        MarkClock(TimeSpan.Zero);
        foreach (var follower in _followers.Keys) follower.End();
        _kept.Dispose();
    }

    private Task<T> Ask<T>(Func<T> what)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var isTaken = _work.Writer.TryWrite(() =>
        {
            try
            {
                var said = what();
                _answers.Add(() => answer.SetResult(said));
            }
            catch (Exception exception)
            {
                _answers.Add(() => answer.SetException(exception));
            }
        });
        if (!isTaken) answer.SetException(new RoomFullException());
        return answer.Task;
    }

    private void MarkClock(TimeSpan atLeast)
    {
        if (Exercise.Now.Minutes == _markedAt || _time.GetElapsedTime(_marked) < atLeast) return;
        (_marked, _markedAt) = (_time.GetTimestamp(), Exercise.Now.Minutes);
        TryKeep(() => Exercise.Mark(_time.GetUtcNow()));
    }

    private void Publish()
    {
        var minuteCounts = _time.GetElapsedTime(_glanced) >= Glance;
        if (minuteCounts) _glanced = _time.GetTimestamp();
        LookWhetherOver();
        foreach (var seat in Seats)
        {
            if ((seat.Kind == SeatKind.Stage && _isStageFrozen) || _sights.Changed(seat, minuteCounts) is not { } sight) continue;
            _newest[seat.Id] = sight;
            foreach (var follower in _followers.Keys.Where(follower => follower.Seat.Id == seat.Id)) follower.Offer(sight);
        }
    }
}
