using System.Globalization;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Orders;

/// <summary>What could come next in a line, of what the seat knows.</summary>
internal static class OrderCompletion
{
    private static readonly string[] Truths = ["accident", "deliberate"];

    /// <summary>What could follow a verb and the words after it.</summary>
    public static IEnumerable<string> After(Verb verb, List<LineWord> words, OrderContext context) => words.Count == 0
        ? First(verb, context)
        : words[^1] switch
        {
            { IsQuoted: false, Key: null, Text: "because" } => [],
            { IsQuoted: false, Key: null, Text: "about" } => Incidents(verb, context),
            { IsQuoted: false, Key: null, Text: "for" } when verb == Verb.Call => context.Names.Sides,
            { IsQuoted: false, Key: null, Text: "to" } => context.Names.Seats,
            _ => Further(verb, words, context).Concat(Reason(verb, words, context)),
        };

    private static IEnumerable<string> First(Verb verb, OrderContext context)
    {
        var needs = VerbForm.Of(verb).Needs;
        if (verb is Verb.Say or Verb.Hear) return context.ChannelsFor(verb).Concat(Truths);
        if (needs.HasFlag(OrderParts.Channel)) return context.ChannelsFor(verb);
        if (needs.HasFlag(OrderParts.Incident)) return Incidents(verb, context);
        if (needs.HasFlag(OrderParts.Side)) return context.Names.Sides;
        if (needs.HasFlag(OrderParts.Entry)) return context.Names.Entries;
        return verb switch
        {
            Verb.Rung => context.Names.Rungs,
            Verb.Climate => context.Names.Climates,
            Verb.Open => context.Names.Types,
            Verb.Lend => context.Names.SeatIds,
            _ => [],
        };
    }

    private static IEnumerable<string> Further(Verb verb, List<LineWord> words, OrderContext context) => verb switch
    {
        Verb.Call => context.Seat.Kind == SeatKind.Control ? Unused(words, "about", "for") : Unused(words, "about"),
        Verb.Say or Verb.Hear when !words.Exists(word => Truths.Contains(word.Text)) => Truths,
        Verb.Open when words.Count == 1 => Truths,
        Verb.Edit => Unused(words, "title", "text"),
        Verb.Show => Unused(words, "to"),
        Verb.Note => Keyed("objective", context.Names.Objectives, words),
        Verb.Inject => Unused(words, "to")
            .Concat(Keyed("climate", context.Names.Climates, words)).Concat(Keyed("rung", context.Names.Rungs, words)).Concat(Keyed("suspend", context.Names.Channels, words))
            .Concat(Keyed("restore", context.Names.Channels, words)).Concat(Keyed("open", context.Names.Types, words)),
        _ => [],
    };

    private static IEnumerable<string> Reason(Verb verb, List<LineWord> words, OrderContext context) =>
        Authority.Of(context.Seat.Kind, verb) == Permission.WithReason ? Unused(words, "because") : [];

    private static IEnumerable<string> Unused(List<LineWord> words, params string[] keywords) =>
        words.Exists(word => word is { IsQuoted: false, Key: null, Text: "because" }) ? [] : keywords.Where(keyword => !words.Exists(word => !word.IsQuoted && word.Text == keyword));

    private static IEnumerable<string> Keyed(string key, IEnumerable<string> names, List<LineWord> words) =>
        words.Exists(word => word.Key == key) ? [] : names.Select(name => $"{key}={name}");

    private static IEnumerable<string> Incidents(Verb verb, OrderContext context) => context.IncidentsFor(verb).Select(number => number.ToString(CultureInfo.InvariantCulture));
}
