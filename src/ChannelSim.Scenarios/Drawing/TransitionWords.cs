using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;
using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>What a transition of a channel is called in a diagram, with the numbers that decide when and how likely it is.</summary>
internal sealed class TransitionWords(ModelDefinition model, ChannelDefinition channel)
{
    private readonly ValueWords values = new(model);

    public ArrowWords Of(ChannelState state, ChannelTrigger trigger) => channel.Match(
        line => OfLine(line, state, trigger), call => OfRequested(call, state, trigger), meeting => OfRequested(meeting, state, trigger), talks => OfTalks(talks, state, trigger));

    private ArrowWords OfLine(LineDefinition line, ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Ask => state == FailedUnseen ? Plain("tried in vain") : Asking("tried", line),
        ChannelTrigger.Answer => With("answered", line.Answer, $"rings {values.Of(line.Ring)}"),
        ChannelTrigger.GiveUpUnaware => Plain("given up, nobody the wiser"),
        ChannelTrigger.FindDead => Plain("patience ends: found dead"),
        ChannelTrigger.Fail => Failing(line, state),
        ChannelTrigger.Check => Checking(line),
        ChannelTrigger.Repair => Giving("repaired", values.Of(line.Repair)),
        _ => OfContact(line, trigger),
    };

    private ArrowWords OfRequested(RequestedChannelDefinition asked, ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Ask => Asking("asked for", asked),
        ChannelTrigger.Postpone => state == Postponed
            ? new ArrowWords($"postponed again\nnext decision: {values.Of(asked.Delay)}", "postponed again")
            : With("postponed", asked.Postpone, null),
        ChannelTrigger.Accept => state == Postponed
            ? Plain("accepted, with the same chance")
            : With("accepted", asked.Accept, $"decided after {values.Of(asked.Response)}"),
        ChannelTrigger.Refuse => Plain("refused"),
        ChannelTrigger.CoolOff => Giving("cooled off", values.Of(asked.CoolingOff)),
        ChannelTrigger.Depart => Giving("date found", values.Of(asked.Lead)),
        ChannelTrigger.Connect => asked.Journey() is { } travel ? Giving("arrived", values.Of(travel)) : Giving("connected", values.Of(asked.Lead)),
        _ => OfContact(asked, trigger),
    };

    private ArrowWords OfContact(ContactChannelDefinition contact, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.GiveUp => GivingUp(contact),
        ChannelTrigger.Complete => Giving("done", values.Of(contact.Call)),
        ChannelTrigger.BreakOff => Plain("broken off: the incident closed"),
        _ => OfAny(trigger),
    };

    private ArrowWords OfTalks(TalksDefinition talks, ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Hold => state == Scheduled ? With("held", talks.Held, null) : Plain("held, with the same chance"),
        ChannelTrigger.Postpone => PuttingOff(talks, state),
        ChannelTrigger.Conclude => Giving("ends", values.Of(talks.Runs)),
        _ => OfAny(trigger),
    };

    private static ArrowWords OfAny(ChannelTrigger trigger) => Plain(trigger == ChannelTrigger.Restore ? "restored" : trigger.ToString());

    private static ArrowWords Plain(string words) => new(words, words);

    private static ArrowWords Giving(string word, string numbers) => new($"{word}: {(numbers == "0" ? "at once" : numbers)}", word);

    private ArrowWords GivingUp(ContactChannelDefinition contact) => contact.Patience is { } patience
        ? new ArrowWords($"given up: patience {values.Of(patience)}, or the incident closed", "given up")
        : Plain("given up: the incident closed");

    private ArrowWords With(string word, VariedProbability chance, string? more) => new(
        $"{word}: {values.Of(chance)}{(more is null ? "" : "\n" + more)}",
        $"{word}: {values.Brief(chance)}");

    private ArrowWords Asking(string word, ContactChannelDefinition contact)
    {
        var routine = contact.Routine.Select((id, side) => id is { } rate ? $"{model.Sides[side].Key} {values.Of(rate)}" : null).OfType<string>().ToList();
        return routine.Count == 0 ? Plain(word) : new ArrowWords($"{word}\nroutine: {string.Join(", ", routine)}", word);
    }

    private ArrowWords Failing(LineDefinition line, ChannelState state)
    {
        if (state == Connected) return Plain("fails, and everybody sees it");
        if (line.Fails.IsEmpty) return Plain("never fails");
        var laws = line.Fails.Distinct().ToList();
        return Giving("fails", laws.Count == 1 ? values.Of(laws[0]) : string.Join(", ", ByRung(line.Fails)));
    }

    private IEnumerable<string> ByRung(ImmutableArray<DurationDefinition> fails)
    {
        for (int rung = 0, next; rung < fails.Length; rung = next)
        {
            for (next = rung + 1; next < fails.Length && fails[next] == fails[rung];) next++;
            yield return $"{values.Of(fails[rung])} (from {model.Rungs[rung].Name})";
        }
    }

    private static ArrowWords Checking(LineDefinition line)
    {
        if (line.Checks.Length < 2) return Plain(line.Checks.IsEmpty ? "never checked" : "found by the one check");
        return Plain($"found by a check: every {NumberWords.Span(line.CheckEvery!.Value.Minutes)}");
    }

    private ArrowWords PuttingOff(TalksDefinition talks, ChannelState state) => state switch
    {
        Scheduled => new ArrowWords($"postponed\nfor good: {values.Of(talks.Indefinitely)}", $"postponed\nfor good: {values.Brief(talks.Indefinitely)}"),
        Postponed => new ArrowWords($"postponed again\nnext decision: {values.Of(talks.Delay)}", "postponed again"),
        _ => Plain("postponed"),
    };
}
