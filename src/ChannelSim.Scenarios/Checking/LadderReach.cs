using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of rungs that nothing leads to. One response that climbs leads anywhere in time; a terminal rung ends the way.</summary>
internal sealed class LadderReach(Reading reading, ModelDefinition model)
{
    /// <summary>The highest rung that something leads to.</summary>
    public int Top => Math.Min(Highest(), FirstTerminal());

    public void Check()
    {
        var top = Top;
        for (var rung = top + 1; rung < model.Rungs.Length; rung++) Warn(rung, top);
    }

    private void Warn(int rung, int top)
    {
        var name = model.Rungs[rung].Name;
        if (reading.Places.Find($"ladder.{name}") is not { } place) return;
        var why = top == FirstTerminal() && top < model.Rungs.Length
            ? $"the terminal rung `{model.Rungs[top].Name}` lies below it"
            : "no response climbs and no timeline entry raises so far";
        reading.Findings.Report(WarningRules.UnreachedRung, place, $"nothing leads to the rung `{name}`", why);
    }

    private int Highest()
    {
        var climbs = OpeningTypes.Of(model).Any(type => model.Incidents[type].Escalates.Concat(model.Incidents[type].EscalatesIfDeliberate).Any(way => way.Rungs > 0 && High(way.Weight) > 0));
        return climbs ? model.Rungs.Length - 1 : model.Timeline.Select(entry => entry.Rung?.Index ?? 0).Append(model.Start.Index).Max();
    }

    private int FirstTerminal()
    {
        for (var rung = model.Start.Index + 1; rung < model.Rungs.Length; rung++)
            if (model.Rungs[rung].Terminal) return rung;
        return model.Rungs.Length;
    }

    private double High(ParameterId id) => reading.Parameters.Spread(id) is { } spread ? Support.Of(spread).High : 0;
}
