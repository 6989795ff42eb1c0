using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Between which rungs the ladder can move, whatever is drawn: a drawing has no arrow for a way that cannot be gone.</summary>
internal sealed class LadderWays
{
    private readonly ModelDefinition model;
    private readonly bool[] met;
    private readonly bool[] climbed;

    public LadderWays(ModelDefinition model)
    {
        this.model = model;
        (met, climbed) = (new bool[model.Rungs.Length], new bool[model.Rungs.Length]);
        var open = OpeningTypes.Of(model);
        Climbing = [.. model.Incidents.Where((type, index) => open.Contains(index) && type.Escalates.Concat(type.EscalatesIfDeliberate).Any(way => way.Rungs > 0 && High(way.Weight) > 0))];
        Raising = [.. model.Timeline.Where(entry => entry.Rung is { } rung && rung.Index > 0 && entry.Chance.Cells.Any(cell => High(cell) > 0) && !(entry.Trigger.Kind == TriggerKind.At && entry.Trigger.At >= model.Horizon.Minutes))];
        Walk();
    }

    /// <summary>Types whose responses climb, of which an incident can open.</summary>
    public ImmutableArray<IncidentTypeDefinition> Climbing { get; }

    /// <summary>Entries of the timeline that can raise.</summary>
    public ImmutableArray<TimelineEntryDefinition> Raising { get; }

    /// <summary>Whether something leads to a rung from the one below.</summary>
    public bool Climbed(int rung) => climbed[rung];

    /// <summary>Whether the ladder can fall from a rung to the one below.</summary>
    public bool Relaxes(int rung) => rung > 0 && met[rung] && !model.Rungs[rung].Terminal && model.Rungs[rung].Relax is not null;

    // Rungs are met one by one, upwards and downwards from the start, until nothing new is met.
    private void Walk()
    {
        var highest = Climbing.IsEmpty ? Raising.Select(entry => entry.Rung!.Value.Index).DefaultIfEmpty(0).Max() : model.Rungs.Length - 1;
        var pending = new Stack<int>([model.Start.Index]);
        while (pending.TryPop(out var rung))
        {
            if (met[rung]) continue;
            met[rung] = true;
            if (model.Rungs[rung].Terminal) continue;
            if (rung < highest)
            {
                climbed[rung + 1] = true;
                pending.Push(rung + 1);
            }

            if (Relaxes(rung)) pending.Push(rung - 1);
        }
    }

    private double High(ParameterId id) => Support.Of(model.Parameters[id.Index].Spread).High;
}
