using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Playing;

/// <summary>An exercise that is held at a terminal as time goes by: who sits there, what is typed, and what is said to it. It draws nothing and waits for nothing.</summary>
internal sealed partial class LiveTable
{
    private readonly LiveExercise _exercise;
    private readonly TimeProvider _time;
    private readonly Pace _pace;
    private readonly Door _door;
    private readonly Dictionary<string, LineEditor> _lines = new(StringComparer.Ordinal);
    private readonly Upcoming _upcoming;
    private readonly bool _isKept;
    private readonly HashSet<string> _briefed = new(StringComparer.Ordinal);
    private LineEditor _secret = new();
    private int? _seenThen;

    public LiveTable(LiveExercise exercise, Seat seat, TimeProvider time, bool isKept = true)
    {
        (_exercise, _time, Seat, _isKept) = (exercise, time, seat, isKept);
        (_pace, _door, _upcoming) = (new Pace(exercise, time), new Door(exercise.Terms.Seats), new Upcoming(exercise));
        Greet();
        if (exercise.Clock.IsRunning) StandStill();
    }

    /// <summary>Who sits there; while the seat changes hands, who sat there.</summary>
    public Seat Seat { get; private set; }

    /// <summary>Whether nobody sits there: nothing of the exercise may be seen.</summary>
    public bool IsShut => _door.IsShut;

    /// <summary>What is asked of whoever changes seats.</summary>
    public IReadOnlyList<string> Asked => _door.Said;

    /// <summary>Whether somebody said that it is enough.</summary>
    public bool IsLeft { get; private set; }

    /// <summary>Whether the clock goes on.</summary>
    public bool IsRunning => _exercise.Clock.IsRunning && _door.Step == DoorStep.Open;

    /// <summary>What was said last, and has not been put aside.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>How often something was said.</summary>
    public long Answers { get; private set; }

    /// <summary>How far the feed or a page is scrolled; whoever draws it knows how far that can be.</summary>
    public int Scroll { get; set; }

    /// <summary>What the seat was told.</summary>
    public IReadOnlyList<ViewEvent> Seen => _exercise.SeenBy(Audience.Of(Seat));

    /// <summary>The line that is typed, as it may be seen.</summary>
    public Typed Typed => _door.Step == DoorStep.Open ? new Typed($"{Seat.Id}> ", Line.Text, Line.Cursor)
        : _door.IsSecret ? new Typed(_door.Prompt, "", 0)
        : new Typed(_door.Prompt, _secret.Text, _secret.Cursor);

    private LineEditor Line => _lines.TryGetValue(Seat.Id, out var line) ? line : _lines[Seat.Id] = new LineEditor(); // nobody sees what was typed at another seat

    /// <summary>Where <c>rewind</c> has to lead for something not to have happened; null: the seat cannot rewind.</summary>
    public string? MarkOf(ViewEvent told) => Seat.Kind == SeatKind.Control ? _exercise.MarkOf(told.Sequence).ToString() : null;

    /// <summary>What a screen shows.</summary>
    public Scene Scene() => new(_exercise.Scenario, Seat, SeatView.Of(_exercise.Scenario, Audience.Of(Seat), Seen, _exercise.Now), Seen, _exercise.Clock, Typed)
    {
        Answer = _door.Step == DoorStep.Open ? Answer : new Answer(_door.Said),
        Scroll = Scroll,
        SeenThen = _seenThen,
        HoldsClock = _exercise.HoldsClock(Seat),
        MarkOf = MarkOf,
        Coming = Seat.Kind == SeatKind.Control ? _upcoming.All() : [],
    };

    /// <summary>The screen, whoever sits there or not.</summary>
    public Frame Frame(int width, int height)
    {
        if (IsShut) return DoorPicture.Of(_exercise.Scenario, Asked, Typed, width, height);
        var frame = FramePicture.Of(Scene(), width, height);
        Scroll = frame.Scroll;
        return frame;
    }

    /// <summary>Lets the clock go on by what has passed. While a seat changes hands it waits.</summary>
    public void Tick()
    {
        LookAtFan();
        if (_door.Step != DoorStep.Open) _pace.Wait();
        else if (_pace.Go() is { } why) TellStop(why);
    }

    /// <summary>Marks in the log how far the clock has come.</summary>
    public void Mark() => _exercise.Mark(_time.GetUtcNow());

    private void TellStop(WhyStopped why)
    {
        if (why == WhyStopped.DecisionDue) Say(trouble: true, "The clock stands: a decision is due. Decide; or let the clock run, and what is agreed for nobody's deciding holds.");
        else if (why == WhyStopped.Ended) Say(trouble: false, "The exercise is over. Ctrl-C or `quit` leaves.");
    }

    // What was left while it ran does not run on before somebody has looked at it.
    private void StandStill()
    {
        _exercise.Submit(Seat.Control, new Order { Verb = Verb.Pause }, _time.GetUtcNow());
        Say(Answer! with { Lines = [.. Answer.Lines, "The clock stands where the exercise was left."] });
    }

    private void Greet()
    {
        List<string> lines = [PlainText.Sits(Seat)];
        if (!_isKept && _briefed.Count == 0) lines.Add("This exercise is not kept; `play -o FOLDER` keeps one.");
        var isNew = _briefed.Add(Seat.Id);
        if (isNew && Seat.Brief is { } brief) Show([.. lines, "", brief]);
        else Say(trouble: false, [.. lines]);
    }

    private void Say(bool trouble, params string[] lines) => Say(new Answer(lines, IsTrouble: trouble));

    private void Show(IEnumerable<string> lines) => Say(new Answer([.. lines], IsPage: true));

    private void Say(Answer answer)
    {
        (Answer, Scroll, _seenThen) = (answer, 0, null);
        Answers++;
    }
}
