using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Orders;

/// <summary>What is wrong with an order by itself, whatever the world: something is missing, names nothing, or is out of range.</summary>
internal static class OrderFaults
{
    private const double FastestRate = 36_000;
    private static readonly Verb[] EffectVerbs = [Verb.Climate, Verb.Rung, Verb.Suspend, Verb.Restore, Verb.Open];

    /// <summary>As a sentence that says what would be right; null: nothing.</summary>
    public static string? Of(Order order, Seat seat, NameBook names) => Missing(order) ?? UnknownName(order, names) ?? OutOfRange(order, seat, names) ?? InEffects(order, names);

    private static string? Missing(Order order)
    {
        var form = VerbForm.Of(order.Verb);
        var missing = form.Needs & ~Given(order);
        if (missing == OrderParts.None) return null;
        if (missing.HasFlag(OrderParts.Channel)) return $"Say on which channel: `{form.Usage}`.";
        if (missing.HasFlag(OrderParts.Incident)) return $"Say which incident: `{form.Usage}`.";
        return missing.HasFlag(OrderParts.Side) && order.Verb == Verb.Call
            ? $"Say for which side: `{form.Usage} for SIDE`."
            : $"Something is missing: `{form.Usage}`, as in `{form.Example}`.";
    }

    private static OrderParts Given(Order order) =>
        If(order.Incident is not null, OrderParts.Incident) | If(order.Channel is not null, OrderParts.Channel) | If(order.Side is not null, OrderParts.Side)
        | If(order.Entry is not null, OrderParts.Entry) | If(order.Target is not null, OrderParts.Target) | If(order.Deliberate is not null, OrderParts.Word)
        | If(order.Percent is not null, OrderParts.Percent) | If(order.Number is not null, OrderParts.Number) | If(order.Title is not null || order.Text is not null, OrderParts.Text)
        | If(order.To is { Count: > 0 }, OrderParts.To) | If(order.Mark is not null, OrderParts.Mark);

    private static OrderParts If(bool isGiven, OrderParts part) => isGiven ? part : OrderParts.None;

    private static string? UnknownName(Order order, NameBook names) =>
        Unknown(order.Channel, names.Channel(order.Channel) is not null, "channel", names.Channels)
        ?? Unknown(order.Side, names.Side(order.Side) is not null, "side", names.Sides)
        ?? Unknown(order.Entry, names.Entry(order.Entry) is not null, "entry of the timeline", names.Entries)
        ?? UnknownTarget(order, names)
        ?? Unknown(order.Objective, names.Objectives.Count == 0 || names.Objectives.Contains(order.Objective!), "objective", names.Objectives)
        ?? order.To?.Select(to => Unknown(to, names.Seats.Contains(to, StringComparer.Ordinal), "seat", names.Seats)).FirstOrDefault(fault => fault is not null);

    private static string? UnknownTarget(Order order, NameBook names) => order.Verb switch
    {
        Verb.Rung => Unknown(order.Target, names.Rung(order.Target) is not null, "rung", names.Rungs),
        Verb.Climate => Unknown(order.Target, names.Climate(order.Target) is not null, "state of the climate", names.Climates),
        Verb.Open => Unknown(order.Target, names.Type(order.Target) is not null, "type of incident", names.Types),
        _ => null,
    };

    /// <summary>That there is no such thing, and what there is.</summary>
    public static string? Unknown(string? name, bool isKnown, string sort, IEnumerable<string> known)
    {
        if (name is null || isKnown) return null;
        var all = known.ToList();
        var hint = Suggestion.Hint(Suggestion.Near(name, all), all, "there are");
        return hint.Length == 0 ? $"There is no {sort} `{name}`." : hint.EndsWith('?') ? $"There is no {sort} `{name}`: {hint}" : $"There is no {sort} `{name}`: {hint}.";
    }

    private static string? OutOfRange(Order order, Seat seat, NameBook names) => order.Verb switch
    {
        Verb.Believe when !(order.Percent is >= 0 and <= 100) => "A belief is given in percent, from 0 to 100.",
        Verb.Rate when !(order.Number is >= 1 and <= FastestRate) => "A rate is 1 to 36,000 simulated seconds a second.",
        Verb.Lend when order.To is { Count: not 1 } => "The clock is lent to one seat at a time: `lend us`.",
        Verb.Lend when order.To is [var to] => Unknown(to, names.SeatIds.Contains(to), "seat", names.SeatIds),
        Verb.Rewind when RewindMark.Of(order.Mark!) is null => "Say where to: `rewind 12` is to just before command 12, `rewind e12` to just before event 12.",
        Verb.Show when seat.Kind == SeatKind.Side && !IsToItself(order, seat) => "What you work out, you can show to your own side only.",
        _ => null,
    };

    private static bool IsToItself(Order order, Seat seat) => order.To is null || order.To.All(to => to == seat.Id);

    private static string? InEffects(Order order, NameBook names)
    {
        if (order.Effects is null) return null;
        if (order.Verb != Verb.Inject) return $"Only `inject` has effects besides; give `{order.Verb.Name()}` by itself.";
        if (order.Effects.FirstOrDefault(effect => !EffectVerbs.Contains(effect.Verb)) is { } other)
            return $"An inject cannot `{other.Verb.Name()}`: it may set the climate, raise the rung, suspend, restore, and open an incident.";
        return order.Effects.Select(effect => Missing(effect) ?? UnknownName(effect, names)).FirstOrDefault(fault => fault is not null);
    }
}
