using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>The ladder to be drawn.</summary>
/// <param name="Steps">The rungs, lowest first.</param>
/// <param name="Climbs">What leads upwards: lines for incident types, then for each entry of the timeline that raises.</param>
/// <param name="ClimbLabel">The same in a few words, for an arrow.</param>
internal sealed record LadderDiagram(ImmutableArray<LadderStep> Steps, ImmutableArray<string> Climbs, string ClimbLabel)
{
    public static LadderDiagram Of(ModelDefinition model)
    {
        var words = new ValueWords(model);
        var ways = new LadderWays(model);
        var consequences = new Consequences(model, ways);
        return new LadderDiagram(
            [.. model.Rungs.Select((rung, index) => Step(model, words, ways, rung, index))],
            [.. consequences.Responses(), .. consequences.Emboldening(), .. Raises(ways, model, words)],
            ways.Climbing.IsEmpty ? "the timeline raises" : "a response climbs");
    }

    private static LadderStep Step(ModelDefinition model, ValueWords words, LadderWays ways, RungDefinition rung, int index)
    {
        var details = new List<string>();
        Add(rung.Incidents, "incidents", 1);
        Add(rung.Fuse, "fuses", 1);
        Add(rung.Suspicion, "suspicion", 0);
        if (!rung.Suspends.IsEmpty) details.Add($"suspends {string.Join(", ", rung.Suspends.Select(channel => model.Channels[channel.Index].Name))}");
        return new LadderStep(Called(rung), index == model.Start.Index, rung.Terminal, ways.Climbed(index), ways.Relaxes(index) ? words.Of(rung.Relax!.Value) : null, [.. details]);

        void Add(ParameterId id, string name, double neutral)
        {
            if (model.Parameters[id.Index].Spread != Spread.Constant(neutral)) details.Add($"{name} {words.Of(id)}");
        }
    }

    private static string Called(RungDefinition rung) => rung.Title is { } title ? Phrases.Plain(title) : rung.Name;

    private static IEnumerable<string> Raises(LadderWays ways, ModelDefinition model, ValueWords words) =>
        from entry in ways.Raising
        let chance = words.Brief(entry.Chance)
        let name = entry.Title ?? entry.Name ?? "an entry without a name"
        select $"timeline, {name}: raises to {Called(model.Rungs[entry.Rung!.Value.Index])}{(chance == "100 %" ? "" : $" ({chance})")}";
}

/// <summary>A rung to be drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsStart">Whether the scenario starts on it.</param>
/// <param name="IsTerminal">Whether it ends the replication.</param>
/// <param name="Climbed">Whether something leads up to it from the rung below.</param>
/// <param name="Relaxes">Mean time until the ladder falls by one, in words; null: never, or it is never there.</param>
/// <param name="Details">What is different on it.</param>
internal sealed record LadderStep(string Name, bool IsStart, bool IsTerminal, bool Climbed, string? Relaxes, ImmutableArray<string> Details);
