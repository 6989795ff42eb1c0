using System.Globalization;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Orders;

/// <summary>Lines as people type them: read, completed, explained.</summary>
public static class OrderLine
{
    /// <summary>The longest line that is read, in bytes of UTF-8: what people type is short, and each line is kept and told whole.</summary>
    public const int MaxBytes = 4096;

    // What people type for a verb, or before its second half.
    private static readonly Dictionary<string, Verb> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["standdown"] = Verb.StandDown, ["hangup"] = Verb.HangUp, ["phone"] = Verb.Call, ["ring"] = Verb.Call, ["decline"] = Verb.Refuse, ["stop-clock"] = Verb.Pause, ["go"] = Verb.Resume,
        ["automate"] = Verb.Auto, ["undo"] = Verb.Rewind, ["speed"] = Verb.Rate,
    };

    /// <summary>Reads a line. What it says of its faults is made of what the seat knows.</summary>
    public static OrderReading Parse(string text, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (Encoding.UTF8.GetByteCount(text) is > MaxBytes and var bytes) return new OrderReading(null, string.Create(CultureInfo.InvariantCulture, $"A line has at most {MaxBytes:N0} bytes, and this one has {bytes:N0}: say it in several."));
        if (LineWord.Split(text) is not { } words) return new OrderReading(null, "A quotation does not end: put a quotation mark after it.");
        if (words.Count == 0) return new OrderReading(null, "Type what to do; `help` lists what you can.");
        if (TakeVerb(words) is not { } verb) return new OrderReading(null, Unknown(words[0].Text, context));
        return Authority.Of(context.Seat.Kind, verb) == Permission.Never
            ? new OrderReading(null, AuthorityWords.Never(context.Seat.Kind, verb)) // before it is read: names of the timeline are control's
            : new OrderParser(context, verb, words).Read();
    }

    /// <summary>A text as it stands in a line, whatever it holds: in quotation marks, with those in it kept from ending it.</summary>
    public static string Quoted(string text) => LineWord.Quoted(text);

    /// <summary>What could stand in the place of the last word of a line that is being typed, whole words in the order in which they are offered; the last word is empty after a blank.</summary>
    public static IReadOnlyList<string> Complete(string text, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (LineWord.Split(text) is not { } words) return [];
        var last = text.Length == 0 || char.IsWhiteSpace(text[^1]) || words.Count == 0 ? "" : text[(text.LastIndexOfAny([' ', '\t']) + 1)..];
        if (last.Length > 0) words.RemoveAt(words.Count - 1);
        var offered = words.Count == 0 ? VerbsOf(context).Append("help") : TakeVerb(words) is { } verb ? context.MayTry(verb) ? OrderCompletion.After(verb, words, context) : [] : words[0].Text is "help" ? VerbsOf(context) : [];
        return [.. offered.Where(word => word.StartsWith(last, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What a seat can do now, a line a verb; or how one verb is used.</summary>
    /// <param name="verb">The verb, as it was typed after <c>help</c>; null: all.</param>
    /// <param name="context">Who asks.</param>
    public static string Help(string? verb, OrderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (verb is null) return string.Join('\n', VerbsOf(context).Select(name => VerbForm.Of(VerbNames.Find(name)!.Value).Usage));
        if (Find(verb) is { } known && Authority.Of(context.Seat.Kind, known) == Permission.Never) return AuthorityWords.Never(context.Seat.Kind, known);
        return Find(verb) is { } found ? $"{VerbForm.Of(found).Usage}\n{VerbForm.Of(found).Help}\nFor example: {VerbForm.Of(found).Example}" : Unknown(verb, context);
    }

    private static IEnumerable<string> VerbsOf(OrderContext context) => VerbNames.All.Where(name => context.MayTry(VerbNames.Find(name)!.Value));

    private static Verb? Find(string name) => VerbNames.Find(name) ?? (Synonyms.TryGetValue(name, out var verb) ? verb : null);

    // Two words may be one verb: `stand down`, `hang up`.
    private static Verb? TakeVerb(List<LineWord> words)
    {
        if (words.Count > 1 && VerbNames.Find($"{words[0].Text}-{words[1].Text}") is { } pair)
        {
            words.RemoveRange(0, 2);
            return pair;
        }

        if (words[0].IsQuoted || Find(words[0].Text) is not { } verb) return null;
        words.RemoveAt(0);
        return verb;
    }

    private static string Unknown(string word, OrderContext context)
    {
        var verbs = VerbsOf(context).ToList();
        var near = Suggestion.Near(word, verbs);
        return near.Length > 0 ? $"There is no command `{word}`: did you mean {Suggestion.Either(near)}?" : $"There is no command `{word}`: `help` lists what you can do.";
    }
}
