using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ChannelSim.Web.Rooms;

/// <summary>
/// What comes after the end: whether the room may look back, and three questions that seats answer. Of answers is kept what was said, and neither who nor when: each question's are shuffled anew
/// whenever there is another one, and nobody sees any before control has stopped asking. Anybody may ask it at any time.
/// </summary>
internal sealed class HotWash(HotWashFile file, Func<int?> ending)
{
    /// <summary>The longest answer.</summary>
    public const int MostLetters = 2000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private HotWashState _state = file.Read();

    /// <summary>Something of it is otherwise than before.</summary>
    public event EventHandler? Changed;

    /// <summary>The questions.</summary>
    public static ImmutableArray<string> Questions { get; } =
    [
        "What did you take for true that was not?",
        "What would you have needed to know, and when?",
        "What should be done differently next time?",
    ];

    /// <summary>Whether the exercise is over.</summary>
    public bool IsOver => ending() is not null;

    /// <summary>Whether seats of sides may look back. A rewind shuts it again.</summary>
    public bool IsOpenToRoom => ending() is { } now && Locked(() => _state.OpenTo) == now;

    /// <summary>Whether seats are asked.</summary>
    public bool IsAsking => ending() is { } now && Locked(() => _state.AskingIn) == now;

    /// <summary>How many have answered.</summary>
    public int Count => Locked(() => _state.Answered);

    /// <summary>The answers to each question; none while seats are asked, so that nobody sees what comes when.</summary>
    public ImmutableArray<ImmutableArray<string>> Answers => IsAsking ? [] : Locked(() => _state.Answers);

    /// <summary>Lets the room look back, or shuts it out again.</summary>
    public RoomAnswer Open(bool isOpen) => IfOver(now => Keep(_state with { OpenTo = isOpen ? now : null }));

    /// <summary>Asks the seats, or stops asking.</summary>
    public RoomAnswer Ask(bool isAsking) => IfOver(now => Keep(_state with { AskingIn = isAsking ? now : null }));

    /// <summary>Whether a device has answered, as far as this server knows.</summary>
    public bool HasAnswered(string passId) => Locked(() => _answered.Contains(passId));

    /// <summary>Takes the answers of a device, once; an empty one is none.</summary>
    public RoomAnswer Answer(string passId, IReadOnlyList<string> answers)
    {
        if (!IsAsking) return new RoomAnswer(false, "Nobody is asked just now.");
        if (answers.Count != Questions.Length || answers.Any(answer => answer.Length > MostLetters)) return new RoomAnswer(false, $"An answer has at most {MostLetters} letters.");
        return Locking(() =>
        {
            if (_answered.Contains(passId)) return new RoomAnswer(false, "You have answered already.");
            var kept = Keep(_state with { Answered = _state.Answered + 1, Answers = [.. Questions.Select((_, i) => Shuffled(_state.Of(i), answers[i].Trim()))] });
            if (kept.IsDone) _answered.Add(passId);
            return kept;
        });
    }

    private static ImmutableArray<string> Shuffled(ImmutableArray<string> before, string answer)
    {
        string[] all = answer.Length > 0 ? [.. before, answer] : [.. before];
        RandomNumberGenerator.Shuffle<string>(all);
        return [.. all];
    }

    private RoomAnswer IfOver(Func<int, RoomAnswer> what) => ending() is { } now ? Locking(() => what(now)) : new RoomAnswer(false, "The exercise is not over.");

    private RoomAnswer Keep(HotWashState state)
    {
        if (file.Write(state) is { } fault) return new RoomAnswer(false, $"Not done, since it cannot be kept: {fault}");
        _state = state;
        return new RoomAnswer(true, "Done.");
    }

    private RoomAnswer Locking(Func<RoomAnswer> what)
    {
        var answer = Locked(what);
        Changed?.Invoke(this, EventArgs.Empty);
        return answer;
    }

    private T Locked<T>(Func<T> what)
    {
        lock (_lock) return what();
    }
}
