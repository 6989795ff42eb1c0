using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Incident types of which an incident can open: by their rate, by the timeline, or following from one that can.</summary>
internal static class OpeningTypes
{
    public static HashSet<int> Of(ModelDefinition model)
    {
        var open = Enumerable.Range(0, model.Incidents.Length).Where(i => High(model, model.Incidents[i].Rate) > 0).ToHashSet();
        open.UnionWith(model.Timeline.Where(entry => entry.Chance.Cells.Any(cell => High(model, cell) > 0)).Select(entry => entry.Incident?.Index ?? -1).Where(i => i >= 0));
        var pending = new Stack<int>(open);
        while (pending.TryPop(out var type))
            foreach (var next in model.Incidents[type].Provokes.Concat(model.Incidents[type].Emboldens).Select(next => next.Type.Index))
                if (open.Add(next)) pending.Push(next);
        return open;
    }

    private static double High(ModelDefinition model, ParameterId id) => Support.Of(model.Parameters[id.Index].Spread).High;
}
