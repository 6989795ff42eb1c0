using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>What decisions lead to, a line a type of which an incident can open: how far a response climbs and what it provokes, and what standing down emboldens to.</summary>
internal sealed class Consequences(ModelDefinition model, LadderWays ways)
{
    private readonly ValueWords words = new(model);

    private IEnumerable<IncidentTypeDefinition> Opening => OpeningTypes.Of(model).Order().Select(index => model.Incidents[index]);

    public IEnumerable<string> Responses()
    {
        foreach (var type in Opening)
        {
            string[] parts = [.. ways.Climbing.Contains(type) ? [$"climbs {Climb(type)}"] : Array.Empty<string>(), .. List(type.Provokes) is { Length: > 0 } next ? [$"provokes {next}"] : Array.Empty<string>()];
            if (parts.Length > 0) yield return $"{Called(type)}: a response {string.Join(", and it ", parts)}";
        }
    }

    public IEnumerable<string> Emboldening() =>
        from type in Opening
        let next = List(type.Emboldens)
        where next.Length > 0
        select $"{Called(type)}: standing down from what was meant emboldens to {next}";

    /// <summary>How far a response climbs: <c>1 rung (80 %) or 2 rungs (20 %)</c>.</summary>
    private string Climb(IncidentTypeDefinition type) => type.EscalatesIfDeliberate.IsEmpty
        ? Climb(type.Escalates)
        : $"{Climb(type.EscalatesIfDeliberate)} if meant, {Climb(type.Escalates)} if not";

    private string Climb(ImmutableArray<Escalation> escalations) => escalations is [var only]
        ? Rungs(only.Rungs)
        : string.Join(" or ", escalations.Select(way => $"{Rungs(way.Rungs)} ({words.Of(way.Weight)})"));

    private string List(ImmutableArray<FollowUp> next) =>
        Listing.Of(next.Where(one => CanFollow(one.Chance) || (one.ChanceIfDeliberate is { } meant && CanFollow(meant))).Select(one => $"{Called(model.Incidents[one.Type.Index])} ({Chance(one)}{After(one)})"));

    private bool CanFollow(VariedProbability chance) => chance.Cells.Any(cell => Support.Of(model.Parameters[cell.Index].Spread).High > 0);

    private string Chance(FollowUp next) => next.ChanceIfDeliberate is { } meant ? $"{words.Brief(meant)} if meant; {words.Brief(next.Chance)} if not" : words.Brief(next.Chance);

    private string After(FollowUp next) => next.After is { } delay && !IsInstant(delay) ? $"; after {words.Of(delay)}" : "";

    private bool IsInstant(DurationDefinition delay) => delay.Kind == SpreadKind.Constant && model.Parameters[delay.A.Index].Spread == Spread.Constant(0);

    private string Called(IncidentTypeDefinition type) => type.Title is { } title ? Titles.Noun(model, title, type.Name) : type.Name;

    private static string Rungs(int count) => count switch { 0 => "no rung", 1 => "1 rung", _ => $"{count} rungs" };
}
