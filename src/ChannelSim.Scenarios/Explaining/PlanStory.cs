using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The contact plans in order, each once, with the types that follow it.</summary>
internal static class PlanStory
{
    public static IEnumerable<string> Tell(ModelDefinition model, SpokenWords words) =>
        Tell(model, words, "about", type => type.Observer, type => type.Plan)
            .Concat(Tell(model, words, "announcing", type => type.Observer.Other, type => type.Announce?.Plan ?? []));

    private static IEnumerable<string> Tell(
        ModelDefinition model, SpokenWords words, string occasion, Func<IncidentTypeDefinition, SideId> asks, Func<IncidentTypeDefinition, ImmutableArray<PlanEntry>> planOf) =>
        from type in model.Incidents
        where !planOf(type).IsEmpty
        group type by (Side: asks(type), Key: string.Join(' ', planOf(type).Select(entry => $"{entry.Channel.Index}/{entry.Chance.Cells[0].Index}"))) into plan
        let entries = planOf(plan.First()).Select((entry, i) => Entry(model, words, entry, i))
        select $"{SideWords.Capital(model.Sides[plan.Key.Side.Index].Name)}, {occasion} {Listing.Of(plan.Select(type => type.Name), "or")}: {string.Join("; ", entries)}.";

    private static string Entry(ModelDefinition model, SpokenWords words, PlanEntry entry, int index)
    {
        var chance = words.IsAlways(entry.Chance) ? "" : $", tried {words.With(entry.Chance)}";
        var patience = entry.Patience is { } limit ? $", for no longer than {words.Of(limit)}" : "";
        return $"{(index == 0 ? "first" : "then")} {model.Channels[entry.Channel.Index].Name}{chance}{patience}";
    }
}
