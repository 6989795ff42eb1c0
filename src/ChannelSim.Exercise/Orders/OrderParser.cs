using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Orders;

/// <summary>Reads what follows a verb. The first fault is told; what comes after it is not read.</summary>
internal sealed partial class OrderParser(OrderContext context, Verb verb, List<LineWord> words)
{
    private Order _order = new() { Verb = verb };
    private string? _fault;

    public OrderReading Read()
    {
        TakeReason();
        ReadArguments();
        if (_fault is null && words.Count > 0) _fault = $"`{words[0].Text}` is not understood here: `{Form.Usage}`.";
        return _fault is null ? new OrderReading(_order, null) : new OrderReading(null, _fault);
    }

    private VerbForm Form => VerbForm.Of(verb);

    private void ReadArguments()
    {
        switch (verb)
        {
            case Verb.Respond or Verb.StandDown or Verb.Stop or Verb.Close: ReadIncident(); break;
            case Verb.Believe: ReadIncident(); ReadPercent(); break;
            case Verb.Fuse: ReadIncident(); ReadDuration(); break;
            case Verb.Call: ReadCall(); break;
            case Verb.HangUp or Verb.Accept or Verb.Refuse or Verb.Postpone or Verb.Answer: ReadChannel(needed: false); break;
            case Verb.Suspend or Verb.Restore or Verb.Fail or Verb.Repair: ReadChannel(needed: true); break;
            case Verb.Say or Verb.Hear: ReadWord(); break;
            case Verb.Release or Verb.Hold or Verb.Skip: ReadEntry(); break;
            case Verb.Edit: ReadEntry(); ReadEdit(); break;
            case Verb.Inject: ReadInject(); break;
            case Verb.Rung or Verb.Climate or Verb.Open: ReadTarget(); break;
            case Verb.Play or Verb.Auto: ReadSide(); break;
            case Verb.Note: ReadNote(); break;
            case Verb.Show: ReadShow(); break;
            default: ReadClock(); break;
        }
    }

    private void ReadCall()
    {
        ReadChannel(needed: true);
        while (_fault is null && words.Count > 0)
        {
            if (TakeKeyword("about")) ReadIncident();
            else if (TakeKeyword("for")) ReadSide();
            else return;
        }
    }

    private void ReadWord()
    {
        if (words.Count > 0 && TruthOf(words[0]) is null) ReadChannel(needed: true);
        if (_fault is not null) return;
        if (words.Count == 0 || TruthOf(words[0]) is not { } deliberate)
        {
            Fail($"Say which: `accident` or `deliberate`, as in `{Form.Example}`.");
            return;
        }

        words.RemoveAt(0);
        _order = _order with { Deliberate = deliberate };
        if (verb == Verb.Say && words.Count > 0) _order = _order with { Text = TakeText() };
    }

    private void ReadEdit()
    {
        while (_fault is null && words.Count > 0)
        {
            var part = words[0].Key ?? words[0].Text;
            if (words[0].IsQuoted && words[0].Key is null) part = "title";
            else if (words[0].Key is null) words.RemoveAt(0);
            if (part is not ("title" or "text")) Fail($"Only `title` and `text` of an entry can be edited: `{Form.Usage}`.");
            else if (words.Count == 0) Fail($"Say the new {part} in quotation marks: `{Form.Usage}`.");
            else _order = part == "title" ? _order with { Title = Take().Text } : _order with { Text = Take().Text };
        }

        if (_fault is null && _order.Title is null && _order.Text is null) Fail($"Say what to change: `{Form.Usage}`.");
    }

    private void ReadNote()
    {
        if (TakeKeyed("objective") is { } objective) _order = _order with { Objective = NameIn(objective, "objective", context.Names.Objectives.Count == 0 ? [objective] : context.Names.Objectives) };
        if (TakeKeyed("rating") is { } rating) _order = _order with { Rating = rating };
        _order = _order with { Text = TakeText() };
    }

    private void ReadShow()
    {
        if (TakeAfter("to") is { } to) _order = _order with { To = SeatsIn(to) };
        _order = _order with { Text = TakeText() };
    }

    private void ReadClock()
    {
        if (verb is Verb.Rate) ReadRate();
        else if (verb is Verb.Until) ReadMoment();
        else if (verb is Verb.Rewind && words.Count > 0) _order = _order with { Mark = Take().Text.TrimStart('#') };
        else if (verb is Verb.Rewind) Fail($"Say where to: `{Form.Usage}`, as in `{Form.Example}`.");
        else if (verb is Verb.Lend && words.Count > 0) _order = _order with { To = NameIn(Take().Text, "seat", context.Names.SeatIds) is { } seat ? [seat] : null };
    }

    // Everything that is left, as one text; in quotation marks or not.
    private string? TakeText()
    {
        if (words.Count == 0)
        {
            Fail($"Say it in quotation marks: `{Form.Usage}`.");
            return null;
        }

        if (words[0].IsQuoted) return Take().Text;
        var text = string.Join(' ', words.Select(word => word.Key is null ? word.Text : $"{word.Key}={word.Text}"));
        words.Clear();
        return text;
    }

    // `because "..."`, or everything after it.
    private void TakeReason()
    {
        if ((TakeKeyed("because") ?? TakeKeyed("reason")) is { } keyed) _order = _order with { Reason = keyed };
        var at = words.FindIndex(word => word is { IsQuoted: false, Key: null } && word.Text.Equals("because", StringComparison.OrdinalIgnoreCase));
        if (at < 0) return;
        var isQuoted = at + 1 < words.Count && words[at + 1].IsQuoted;
        var reason = words.Skip(at + 1).Take(isQuoted ? 1 : words.Count).Select(word => word.Key is null ? word.Text : $"{word.Key}={word.Text}");
        _order = _order with { Reason = string.Join(' ', reason) };
        words.RemoveRange(at, isQuoted ? 2 : words.Count - at);
        if (_order.Reason.Length == 0) Fail("Say why after `because`, in quotation marks.");
    }

    private LineWord Take()
    {
        var word = words[0];
        words.RemoveAt(0);
        return word;
    }

    private bool TakeKeyword(string keyword)
    {
        if (words.Count == 0 || words[0].IsQuoted || !words[0].Text.Equals(keyword, StringComparison.OrdinalIgnoreCase)) return false;
        words.RemoveAt(0);
        return true;
    }

    private string? TakeKeyed(string key)
    {
        var at = words.FindIndex(word => string.Equals(word.Key, key, StringComparison.OrdinalIgnoreCase));
        if (at < 0) return null;
        var value = words[at].Text;
        words.RemoveAt(at);
        return value;
    }

    // The words after a keyword that belong to it: joined by commas or `and`.
    private string? TakeAfter(string keyword)
    {
        if (TakeKeyed(keyword) is { } keyed) return keyed;
        var at = words.FindLastIndex(word => word is { IsQuoted: false, Key: null } && word.Text.Equals(keyword, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || at + 1 == words.Count) return null;
        var end = at + 2;
        while (end + 1 < words.Count && (words[end].Text == "and" || words[end - 1].Text.EndsWith(','))) end += words[end].Text == "and" ? 2 : 1;
        var value = string.Join(',', words.Take(end).Skip(at + 1).Where(word => word.Text != "and").Select(word => word.Text.Trim(',')));
        words.RemoveRange(at, end - at);
        return value;
    }

    private void Fail(string fault) => _fault ??= fault;
}
