using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;
using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>What a transition of a channel is called in a diagram, with the numbers that decide when and how likely it is.</summary>
internal sealed class TransitionWords(ModelDefinition model, ChannelDefinition channel)
{
    private readonly ValueWords values = new(model);

    private bool IsLine => channel.Kind == ChannelKind.Line;

    public ArrowWords Of(ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Ask => Asking(state),
        ChannelTrigger.Answer => With("answered", channel.Answer, $"rings {values.Of(channel.Ring)}"),
        ChannelTrigger.GiveUp => GivingUp(),
        ChannelTrigger.GiveUpUnaware => Plain("given up, nobody the wiser"),
        ChannelTrigger.FindDead => Plain("patience ends: found dead"),
        ChannelTrigger.Fail => Failing(state),
        ChannelTrigger.Check => Checking(),
        ChannelTrigger.Repair => Giving("repaired", values.Of(channel.Repair)),
        ChannelTrigger.Postpone => Postponing(state),
        ChannelTrigger.Accept => state == Postponed
            ? Plain("accepted, with the same chance")
            : With("accepted", channel.Accept, $"decided after {values.Of(channel.Response)}"),
        ChannelTrigger.Refuse => Plain("refused"),
        ChannelTrigger.CoolOff => Giving("cooled off", values.Of(channel.CoolingOff)),
        ChannelTrigger.Depart => Giving("date found", values.Of(channel.Lead)),
        ChannelTrigger.Connect => channel.Kind == ChannelKind.Meeting ? Giving("arrived", values.Of(channel.Travel)) : Giving("connected", values.Of(channel.Lead)),
        ChannelTrigger.Complete => Giving("done", values.Of(channel.Call)),
        ChannelTrigger.BreakOff => Plain("broken off: the incident closed"),
        ChannelTrigger.Hold => state == Scheduled ? With("held", channel.Held, null) : Plain("held, with the same chance"),
        ChannelTrigger.Conclude => Giving("ends", values.Of(channel.Runs)),
        ChannelTrigger.Restore => Plain("restored"),
        _ => Plain(trigger.ToString()),
    };

    private static ArrowWords Plain(string words) => new(words, words);

    private static ArrowWords Giving(string word, string numbers) => new($"{word}: {(numbers == "0" ? "at once" : numbers)}", word);

    private ArrowWords GivingUp() => channel.Patience is { } patience
        ? new ArrowWords($"given up: patience {values.Of(patience)}, or the incident closed", "given up")
        : Plain("given up: the incident closed");

    private ArrowWords With(string word, VariedProbability chance, string? more) => new(
        $"{word}: {values.Of(chance)}{(more is null ? "" : "\n" + more)}",
        $"{word}: {values.Brief(chance)}");

    private ArrowWords Asking(ChannelState state)
    {
        if (state == FailedUnseen) return Plain("tried in vain");
        var word = IsLine ? "tried" : "asked for";
        var routine = channel.Routine.Select((id, side) => id is { } rate ? $"{model.Sides[side].Key} {values.Of(rate)}" : null).OfType<string>().ToList();
        return routine.Count == 0 ? Plain(word) : new ArrowWords($"{word}\nroutine: {string.Join(", ", routine)}", word);
    }

    private ArrowWords Failing(ChannelState state)
    {
        if (state == Connected) return Plain("fails, and everybody sees it");
        if (channel.Fails.IsEmpty) return Plain("never fails");
        var laws = channel.Fails.Distinct().ToList();
        return Giving("fails", laws.Count == 1 ? values.Of(laws[0]) : string.Join(", ", ByRung()));
    }

    private IEnumerable<string> ByRung()
    {
        for (int rung = 0, next; rung < channel.Fails.Length; rung = next)
        {
            for (next = rung + 1; next < channel.Fails.Length && channel.Fails[next] == channel.Fails[rung];) next++;
            yield return $"{values.Of(channel.Fails[rung])} (from {model.Rungs[rung].Name})";
        }
    }

    private ArrowWords Checking()
    {
        if (channel.Checks.Length < 2) return Plain(channel.Checks.IsEmpty ? "never checked" : "found by the one check");
        return Plain($"found by a check: every {NumberWords.Span(channel.CheckEvery!.Value.Minutes)}");
    }

    private ArrowWords Postponing(ChannelState state)
    {
        if (channel.Kind == ChannelKind.Talks && state != Postponed)
            return state == Scheduled
                ? new ArrowWords($"postponed\nfor good: {values.Of(channel.Indefinitely)}", $"postponed\nfor good: {values.Brief(channel.Indefinitely)}")
                : Plain("postponed");
        return state == Postponed
            ? new ArrowWords($"postponed again\nnext decision: {values.Of(channel.Delay)}", "postponed again")
            : With("postponed", channel.Postpone, null);
    }
}
