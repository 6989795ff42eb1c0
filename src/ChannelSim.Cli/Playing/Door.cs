using ChannelSim.Exercise.Seats;

namespace ChannelSim.Cli.Playing;

/// <summary>How a seat changes hands at one terminal: whoever leaves chooses a word to come back with, the screen is cleared, and whoever comes gives theirs.</summary>
internal sealed class Door(SeatList seats)
{
    private readonly SeatWords _words = new();
    private Seat _leaving = Seat.Stage;
    private Seat _coming = Seat.Stage;
    private string _first = "";
    private string? _trouble;

    public DoorStep Step { get; private set; }

    /// <summary>Whether nobody sits there: nothing of the exercise may be seen.</summary>
    public bool IsShut => Step >= DoorStep.Naming;

    /// <summary>Whether what is typed is not to be seen.</summary>
    public bool IsSecret => Step is not (DoorStep.Open or DoorStep.Naming);

    public string Prompt => Step switch
    {
        DoorStep.Open => "",
        DoorStep.Leaving => $"word for {_leaving.Id}: ",
        DoorStep.Choosing => $"word for {_coming.Id}: ",
        DoorStep.LeavingAgain or DoorStep.ChoosingAgain => "the same again: ",
        DoorStep.Naming => "seat: ",
        DoorStep.Knocking => $"word of {_coming.Id}: ",
    };

    /// <summary>What is asked, as sentences.</summary>
    public IReadOnlyList<string> Said => [.. _trouble is null ? Array.Empty<string>() : [_trouble], .. Question()];

    /// <summary>Somebody wants to sit somewhere else.</summary>
    /// <returns>Who sits down now; null: a word is asked for.</returns>
    public Seat? Ask(Seat leaving, Seat coming)
    {
        (_leaving, _coming, _trouble) = (leaving, coming, null);
        if (leaving.Kind == SeatKind.Stage || _words.Has(leaving)) return Come();
        Step = DoorStep.Leaving;
        return null;
    }

    /// <summary>A line was typed.</summary>
    /// <returns>Who sits down now; null: nobody yet.</returns>
    public Seat? Enter(string line)
    {
        _trouble = null;
        switch (Step)
        {
            case DoorStep.Leaving or DoorStep.Choosing: return First(line);
            case DoorStep.LeavingAgain or DoorStep.ChoosingAgain: return Again(line);
            case DoorStep.Naming: return Name(line.Trim());
            case DoorStep.Knocking when _words.Opens(_coming, line): return Sit();
            case DoorStep.Knocking: _trouble = $"That is not the word of {_coming.Id}."; return null;
            default: return null;
        }
    }

    /// <summary>Back: whoever has not left stays; whoever knocks can say another seat.</summary>
    public void Escape()
    {
        _trouble = null;
        Step = IsShut ? DoorStep.Naming : DoorStep.Open;
    }

    private Seat? First(string word)
    {
        _first = word;
        if (word.Length == 0) return Chosen();
        Step = Step == DoorStep.Leaving ? DoorStep.LeavingAgain : DoorStep.ChoosingAgain;
        return null;
    }

    private Seat? Again(string word)
    {
        if (word == _first) return Chosen();
        _trouble = "These were two different words.";
        Step = Step == DoorStep.LeavingAgain ? DoorStep.Leaving : DoorStep.Choosing;
        return null;
    }

    private Seat? Chosen()
    {
        var isLeaving = Step is DoorStep.Leaving or DoorStep.LeavingAgain;
        _words.Choose(isLeaving ? _leaving : _coming, _first);
        _first = "";
        return isLeaving ? Come() : Sit();
    }

    private Seat? Name(string name)
    {
        if (seats.Find(name) is { } seat)
        {
            _coming = seat;
            return Come();
        }

        _trouble = name.Length == 0 ? null : $"There is no seat {name}.";
        return null;
    }

    // What is public is shown to whoever comes.
    private Seat? Come()
    {
        if (_coming.Kind == SeatKind.Stage) return Sit();
        Step = _words.Has(_coming) ? DoorStep.Knocking : DoorStep.Choosing;
        return null;
    }

    private Seat Sit()
    {
        Step = DoorStep.Open;
        return _coming;
    }

    private IEnumerable<string> Question() => Step switch
    {
        DoorStep.Leaving => [$"Choose a word for {_leaving.Id}, so that nobody else comes back to it; it is not shown. Enter alone: everybody may. Esc: stay."],
        DoorStep.LeavingAgain or DoorStep.ChoosingAgain => ["Type the word once more."],
        DoorStep.Naming => [$"Nobody sits here, and the clock waits. Seats: {string.Join(", ", seats.Select(seat => seat.Id))}."],
        DoorStep.Choosing => [$"The seat of {_coming.Title} ({_coming.Id}). The clock waits.", "You are the first to sit here: choose a word, so that nobody else does; it is not shown. Enter alone: everybody may. Esc: another seat."],
        DoorStep.Knocking => [$"The seat of {_coming.Title} ({_coming.Id}). The clock waits.", "Type its word, which is not shown, and Enter; Enter alone if it has none. Esc: another seat."],
        _ => [],
    };
}
