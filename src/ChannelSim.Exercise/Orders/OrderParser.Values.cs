using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Values;
using NodaTime;
using NodaTime.Text;

namespace ChannelSim.Exercise.Orders;

/// <content>Names, numbers and moments.</content>
internal sealed partial class OrderParser
{
    private static readonly LocalTimePattern[] TimesOfDay = [LocalTimePattern.CreateWithInvariantCulture("H:mm"), LocalTimePattern.CreateWithInvariantCulture("H:mm:ss")];

    private void ReadIncident()
    {
        if (_fault is not null) return;
        var known = context.Known.ToList();
        var text = words.Count == 0 ? null : words[0].Text.TrimStart('#');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && context.IncidentOf(number) is { } incident)
        {
            words.RemoveAt(0);
            _order = _order with { Incident = incident.Number };
            return;
        }

        var hint = known.Count == 0 ? "you know of none" : $"you know of {Joined(known)}";
        Fail(text is null ? $"Say which incident, by its number: `{Form.Usage}`; {hint}." : $"There is no incident `{text}` that you know of: {hint}.");
    }

    private void ReadChannel(bool needed)
    {
        if (words.Count == 0 && !needed) return;
        if (TakeName("channel", context.Names.Channels) is { } channel) _order = _order with { Channel = channel };
    }

    private void ReadSide()
    {
        if (TakeName("side", context.Names.Sides) is { } side) _order = _order with { Side = side };
    }

    private void ReadEntry()
    {
        if (TakeName("entry of the timeline", context.Names.Entries) is { } entry) _order = _order with { Entry = entry };
    }

    private void ReadTarget()
    {
        _order = _order with { Target = TargetOf(words.Count == 0 ? null : Take().Text) };
        if (verb != Verb.Open || words.Count == 0 || TruthOf(words[0]) is not { } deliberate) return;
        words.RemoveAt(0);
        _order = _order with { Deliberate = deliberate };
    }

    private string? TargetOf(string? text) => verb switch
    {
        Verb.Rung => NameIn(RungOf(text), "rung", context.Names.Rungs),
        Verb.Climate => NameIn(text, "state of the climate", context.Names.Climates),
        _ => NameIn(text, "type of incident", context.Names.Types),
    };

    // Rungs may be counted, from 0 as the ladder is.
    private string? RungOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && !context.Names.Rungs.Contains(text, StringComparer.Ordinal) ? context.Names.Rungs.ElementAtOrDefault(index) ?? text : text;

    private void ReadInject()
    {
        if (TakeAfter("to") is { } to) _order = _order with { To = SeatsIn(to) };
        var effects = new List<Order>();
        foreach (var effect in (Verb[])[Verb.Climate, Verb.Rung, Verb.Suspend, Verb.Restore, Verb.Open])
            while (TakeKeyed(effect.Name()) is { } value) effects.AddRange(EffectOf(effect, value));
        if (effects.Count > 0) _order = _order with { Effects = effects };
        if (words.Count == 0) Fail($"Say what is told, in quotation marks: `{Form.Example}`.");
        if (_fault is not null) return;
        if (!words[0].IsQuoted) _order = _order with { Title = TakeText() };
        else _order = _order with { Title = Take().Text, Text = words.Count > 0 && words[0].IsQuoted ? Take().Text : null };
    }

    private IEnumerable<Order> EffectOf(Verb effect, string value) => effect switch
    {
        Verb.Climate => [new Order { Verb = effect, Target = NameIn(value, "state of the climate", context.Names.Climates) }],
        Verb.Rung => [new Order { Verb = effect, Target = NameIn(RungOf(value), "rung", context.Names.Rungs) }],
        Verb.Open => [OpenOf(value.Split(':', 2))],
        _ => value.Split(',').Select(channel => new Order { Verb = effect, Channel = NameIn(channel, "channel", context.Names.Channels) }),
    };

    // `open=fleet`, `open=fleet:deliberate`.
    private Order OpenOf(string[] parts) => new()
    {
        Verb = Verb.Open,
        Target = NameIn(parts[0], "type of incident", context.Names.Types),
        Deliberate = parts.Length == 1 ? null : TruthOf(new LineWord(parts[1])) ?? Refuse<bool>($"`{parts[1]}` is neither `accident` nor `deliberate`."),
    };

    private string[] SeatsIn(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => NameIn(name, "seat", context.Names.Seats)).OfType<string>()];

    private string? TakeName(string sort, IEnumerable<string> names) => _fault is null ? NameIn(words.Count == 0 ? null : Take().Text, sort, names) : null;

    // In any case, and by as much of it as is enough to know which is meant.
    private string? NameIn(string? text, string sort, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (text is null) return Refuse<string>($"Say which {sort}: `{Form.Usage}`.");
        if (all.Find(name => name == text) is { } exact) return exact;
        if (all.FindAll(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is [var same]) return same;
        if (text.Length > 1 && all.FindAll(name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase)) is [var only]) return only;
        if (text.Length > 2 && all.FindAll(name => name.Split('-').Contains(text, StringComparer.OrdinalIgnoreCase)) is [var part]) return part;
        return Refuse<string>(OrderFaults.Unknown(text, isKnown: false, sort, all)!);
    }

    private void ReadPercent()
    {
        if (_fault is not null) return;
        if (words.Count > 0 && Number(words[0].Text.TrimEnd('%')) is { } percent and >= 0 and <= 100) _order = Taking(_order with { Percent = percent });
        else Fail($"Say how likely, in percent from 0 to 100: `{Form.Example}`.");
        if (words.Count > 0 && words[0].Text == "%") words.RemoveAt(0);
    }

    private void ReadRate()
    {
        if (words.Count > 0 && Number(words[0].Text.TrimEnd('x', 'X').Replace(",", "", StringComparison.Ordinal)) is { } rate and >= 1 and <= 36_000) _order = Taking(_order with { Number = rate });
        else Fail("A rate is 1 to 36,000 simulated seconds a second: `rate 60` lets a minute pass in a second.");
    }

    private void ReadDuration()
    {
        if (_fault is not null) return;
        var text = words.Count == 0 ? "" : words[0].Text;
        var sign = text.StartsWith('-') ? -1 : 1;
        var (minutes, fault) = DurationText.Read(text.TrimStart('+', '-'));
        if (fault is null && text.Length > 0) _order = Taking(_order with { Number = sign * minutes });
        else Fail(text.Length == 0 ? $"Say by how much: `{Form.Example}`." : $"`{text}` is no length of time: it is written `+30m`, `-1h30m`.");
    }

    private void ReadMoment()
    {
        var text = string.Join('T', words.Select(word => word.Text));
        words.Clear();
        if (MomentOf(text) is { } minutes) _order = _order with { Number = minutes };
        else Fail($"`{text}` is no moment: write a time of day (`16:30`), a date and time (`{Today()}T16:30`), `T+3h` after the start, or `+30m` from now.");
    }

    private double? MomentOf(string text)
    {
        if (text.StartsWith("T+", StringComparison.OrdinalIgnoreCase)) return Minutes(text[2..]);
        if (text.StartsWith('+')) return Minutes(text[1..]) + context.Now.Minutes;
        foreach (var pattern in TimesOfDay)
            if (pattern.Parse(text).TryGetValue(default, out var time)) return NextAt(time);
        var (instant, fault) = MomentText.Read(text, context.Clock.Zone);
        return fault is null ? context.Clock.TimeAt(instant).Minutes : null;
    }

    private static double? Minutes(string text) => DurationText.Read(text) is (var minutes, null) ? minutes : null;

    // The next such time of day in the scenario's zone; the present one is not the next.
    private double NextAt(LocalTime time)
    {
        var today = context.Clock.LocalAt(context.Now, context.Clock.Zone).Date;
        var minutes = MinutesAt(today + time);
        return minutes > context.Now.Minutes ? minutes : MinutesAt(today.PlusDays(1) + time);
    }

    private double MinutesAt(LocalDateTime local) => context.Clock.TimeAt(context.Clock.Zone.AtLeniently(local).ToInstant()).Minutes;

    private string Today() => LocalDatePattern.Iso.Format(context.Clock.LocalAt(context.Now, context.Clock.Zone).Date);

    private static bool? TruthOf(LineWord word) => word.IsQuoted ? null : word.Text.ToLowerInvariant() switch
    {
        "accident" or "accidental" => false,
        "deliberate" => true,
        _ => null,
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Joined(List<int> numbers) => numbers.Count == 1 ? $"{numbers[0]}" : $"{string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}";

    private Order Taking(Order order)
    {
        words.RemoveAt(0);
        return order;
    }

    private T? Refuse<T>(string fault)
    {
        Fail(fault);
        return default;
    }
}
