using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>What a decision looks like and what it leads to, by truth where that makes a difference.</summary>
internal sealed class FollowUpStory(ModelDefinition model, SpokenWords words)
{
    public string Tell(IncidentTypeDefinition type, string author)
    {
        var ongoing = type.Ongoing ? " It is still going on while it is judged, so a call can stop it." : "";
        var emboldens = type.Emboldens.IsEmpty ? "" : $" Standing down from what was meant may embolden {author} to {List(type.Emboldens)}.";
        return $"{Response(type)}.{emboldens}{ongoing}{Looks(type)}";
    }

    private string Response(IncidentTypeDefinition type)
    {
        if (type.EscalatesIfDeliberate.IsEmpty && type.Provokes.All(next => next.ChanceIfDeliberate is null && next.After is null))
            return $"A response climbs {Climbs(type.Escalates)}{(type.Provokes.IsEmpty ? "" : $" and provokes {Listing.Of(type.Provokes.Select(next => $"{NameOf(next)} {words.With(next.Chance)}"))}")}";
        var climbs = type.EscalatesIfDeliberate.IsEmpty
            ? $"A response climbs {Climbs(type.Escalates)}"
            : $"A response to what was meant climbs {Climbs(type.EscalatesIfDeliberate)}, one to what was not meant {Climbs(type.Escalates)}";
        return climbs + (type.Provokes.IsEmpty ? "" : $". It may provoke {List(type.Provokes)}");
    }

    private string List(ImmutableArray<FollowUp> next) => string.Join("; or ", next.Select(Follows));

    private static string Looks(IncidentTypeDefinition type)
    {
        var responds = type.Responds is { } response ? $" Responding means this: {Phrases.AfterColon(response)}." : "";
        return responds + (type.StandsDown is { } calm ? $" Standing down means this: {Phrases.AfterColon(calm)}." : "");
    }

    private string Climbs(ImmutableArray<Escalation> ways) =>
        Listing.Of(ways.Select(way => Rungs(way.Rungs) + (ways.Length > 1 ? $" ({words.Of(way.Weight)})" : "")), "or");

    private string Follows(FollowUp next)
    {
        var after = next.After is { } delay && !words.IsInstant(delay) ? $", after {words.Of(delay)}" : "";
        return $"{NameOf(next)}, {Chance(next)}{after}";
    }

    private string Chance(FollowUp next)
    {
        if (next.ChanceIfDeliberate is not { } deliberate) return words.With(next.Chance);
        if (words.IsNever(deliberate)) return $"{words.With(next.Chance)} if the act was not meant, and never if it was";
        return $"{words.With(deliberate)} if the act was meant, and {(words.IsNever(next.Chance) ? "never" : words.With(next.Chance))} if it was not";
    }

    private string NameOf(FollowUp next) => model.Incidents[next.Type.Index].Name;

    private static string Rungs(int count) => count switch { 0 => "no rung", 1 => "1 rung", _ => $"{count} rungs" };
}
