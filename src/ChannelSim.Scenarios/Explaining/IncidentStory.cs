using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One type of incident in a few sentences: who sees it, how often, what it is in truth, how it is judged, and what a response does.</summary>
internal sealed class IncidentStory(ModelDefinition model, SpokenWords words)
{
    public string Tell(IncidentTypeDefinition type)
    {
        var (observer, author) = (model.Sides[type.Observer.Index].Name, model.Sides[type.Observer.Other.Index].Name);
        return string.Join(' ', Opening(type, observer, author), Judging(type), Contact(type, observer, author), Response(type));
    }

    private string Opening(IncidentTypeDefinition type, string observer, string author)
    {
        var rate = words.IsNothing(type.Rate) ? "It does not come by itself" : $"It comes by itself {words.Of(type.Rate)}";
        var truth = Truth(type);
        var belief = type.Belief.Cells.SequenceEqual(type.Hostile.Cells)
            ? "which the observer knows"
            : $"while the observer takes that to be {words.Of(type.Belief)}";
        return $"{type.Name}: {observer} sees it and must judge whether {author} meant it. {rate}; {truth}, {belief}.";
    }

    private string Truth(IncidentTypeDefinition type)
    {
        if (words.IsNever(type.Hostile)) return "in truth it is always an accident";
        return words.IsAlways(type.Hostile) ? "in truth it is always deliberate" : $"in truth it is deliberate with {words.Of(type.Hostile)}";
    }

    private string Judging(IncidentTypeDefinition type)
    {
        var first = words.IsNothing(type.Signal) ? "Nothing is seen at first" : $"What is seen at first has a quality of {words.Of(type.Signal)}";
        var more = type.Clarification is { } clarification ? $"; more comes every {words.Of(clarification.Every)}, of quality {words.Of(clarification.Signal)}" : "";
        return $"{first}{more}. The time to decide is {words.Of(type.Fuse)}.";
    }

    private string Contact(IncidentTypeDefinition type, string observer, string author)
    {
        if (type.Plan.IsEmpty) return $"{observer} has nobody to call about it.";
        var tried = words.IsAlways(type.ContactProbability)
            ? $"{observer} tries to reach {author}"
            : $"With {words.Of(type.ContactProbability)} {observer} tries to reach {author}";
        var notice = words.IsInstant(type.Notice) ? "at once" : $"after {words.Of(type.Notice)}";
        var until = type.Until == PlanUntil.Call ? "until the first call that comes to its end" : "until the matter is closed";
        return $"{tried} {notice}, one channel after the other {until}{Reluctance(type, author)}.";
    }

    private string Reluctance(IncidentTypeDefinition type, string author)
    {
        var reluctances = type.Reluctance.Index()
            .Where(pair => pair.Item is { } varied && !words.IsNever(varied))
            .Select(pair => (Words: words.Of(pair.Item!), model.Channels[pair.Index].Name)).ToList();
        if (reluctances.Count == 0) return "";
        var ducks = reluctances.Select(pair => pair.Words).Distinct().Count() == 1
            ? reluctances[0].Words
            : Listing.Of(reluctances.Select(pair => $"{pair.Words} on {pair.Name}"));
        return $"; {author} ducks requests about it, which lowers the chance that one is accepted by {ducks}";
    }

    private string Response(IncidentTypeDefinition type)
    {
        var climbs = Listing.Of(type.Escalates.Select(way => Rungs(way.Rungs) + (type.Escalates.Length > 1 ? $" ({words.Of(way.Weight)})" : "")), "or");
        var provokes = type.Provokes.Select(provocation => $"{model.Incidents[provocation.Type.Index].Name} with {words.Of(provocation.Chance)}").ToList();
        var ongoing = type.Ongoing ? " It goes on until somebody stops it, so a call can end it." : "";
        return $"A response climbs {climbs}{(provokes.Count == 0 ? "" : $" and provokes {Listing.Of(provokes)}")}.{ongoing}";
    }

    private static string Rungs(int count) => count switch { 0 => "no rung", 1 => "1 rung", _ => $"{count} rungs" };
}
