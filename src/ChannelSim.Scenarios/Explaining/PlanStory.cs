using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The contact plans in order, each once, with the types that follow it.</summary>
internal static class PlanStory
{
    public static IEnumerable<string> Tell(ModelDefinition model, SpokenWords words) =>
        from type in model.Incidents
        where !type.Plan.IsEmpty
        group type.Name by (type.Observer, Key: string.Join(' ', type.Plan.Select(entry => $"{entry.Channel.Index}/{entry.Chance.Cells[0].Index}"))) into plan
        let followed = model.Incidents.First(type => type.Name == plan.First()).Plan
        let entries = followed.Select((entry, i) => Entry(model, words, entry, i))
        select $"{SideWords.Capital(model.Sides[plan.Key.Observer.Index].Name)}, about {Listing.Of(plan, "or")}: {string.Join("; ", entries)}.";

    private static string Entry(ModelDefinition model, SpokenWords words, PlanEntry entry, int index)
    {
        var chance = words.IsAlways(entry.Chance) ? "" : $", tried {words.With(entry.Chance)}";
        var patience = entry.Patience is { } limit ? $", for no longer than {words.Of(limit)}" : "";
        return $"{(index == 0 ? "first" : "then")} {model.Channels[entry.Channel.Index].Name}{chance}{patience}";
    }
}
