using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One type of incident in a few sentences: who sees it, how often, what it is in truth, how it is judged, and what a response does.</summary>
internal sealed class IncidentStory(ModelDefinition model, SpokenWords words)
{
    public string Tell(IncidentTypeDefinition type)
    {
        var (observer, author) = (SideWords.Of(model.Sides[type.Observer.Index].Name), SideWords.Of(model.Sides[type.Observer.Other.Index].Name));
        return string.Join(' ', Opening(type, observer, author), Judging(type), Contact(type, observer, author), Response(type));
    }

    private string Opening(IncidentTypeDefinition type, string observer, string author)
    {
        var rate = words.IsNothing(type.Rate) ? "It does not happen by itself" : $"It happens {SpokenWords.Amount(words.Of(type.Rate))}";
        var belief = type.Belief.Cells.SequenceEqual(type.Hostile.Cells)
            ? $"{observer} knows that probability"
            : $"{observer} takes that probability to be {words.Of(type.Belief)}";
        return $"{type.Name}{Listing.Called(type.Title, type.Name)}: {observer} sees it and must judge whether {author} meant it. {rate}; {Truth(type)}; {belief}.";
    }

    private string Truth(IncidentTypeDefinition type)
    {
        if (words.IsNever(type.Hostile)) return "it is always an accident";
        return words.IsAlways(type.Hostile) ? "it is always deliberate" : $"it is deliberate {words.With(type.Hostile)}";
    }

    private string Judging(IncidentTypeDefinition type)
    {
        var first = words.IsNothing(type.Signal) ? "There is no evidence at first" : $"The first evidence has a quality of {words.Of(type.Signal)}";
        var more = type.Clarification is { } clarification ? $"; further evidence follows at intervals of {words.Of(clarification.Every)}, with a quality of {words.Of(clarification.Signal)}" : "";
        return $"{first}{more}. The time to decide is {words.Of(type.Fuse)}.";
    }

    private string Contact(IncidentTypeDefinition type, string observer, string author)
    {
        if (type.Plan.IsEmpty) return $"{SideWords.Capitalised(observer)} has nobody to call about it.";
        var tried = words.IsAlways(type.ContactProbability)
            ? $"{SideWords.Capitalised(observer)} tries to reach {author}"
            : $"{SideWords.Capitalised(words.With(type.ContactProbability))}, {observer} tries to reach {author}";
        var notice = words.IsInstant(type.Notice) ? "at once" : $"after {words.Of(type.Notice)}";
        var until = type.Until == PlanUntil.Call ? "until a call has been completed" : "until the incident is closed";
        return $"{tried} {notice}, over one channel after another, {until}.{Reluctance(type, author)}";
    }

    private string Reluctance(IncidentTypeDefinition type, string author)
    {
        var reluctances = type.Reluctance.Index()
            .Where(pair => pair.Item is { } varied && !words.IsNever(varied))
            .Select(pair => (Words: SpokenWords.Amount(words.Of(pair.Item!)), model.Channels[pair.Index].Name)).ToList();
        if (reluctances.Count == 0) return "";
        var lower = reluctances.Select(pair => pair.Words).Distinct().Count() == 1
            ? reluctances[0].Words
            : Listing.Of(reluctances.Select(pair => $"{pair.Words} on {pair.Name}"));
        return $" {SideWords.Capitalised(author)} is reluctant to talk about it: the probability that it accepts a request is lower by {lower}.";
    }

    private string Response(IncidentTypeDefinition type)
    {
        var climbs = Listing.Of(type.Escalates.Select(way => Rungs(way.Rungs) + (type.Escalates.Length > 1 ? $" ({words.Of(way.Weight)})" : "")), "or");
        var provokes = type.Provokes.Select(provocation => $"{model.Incidents[provocation.Type.Index].Name} {words.With(provocation.Chance)}").ToList();
        var ongoing = type.Ongoing ? " It is still going on while it is judged, so a call can stop it." : "";
        return $"A response climbs {climbs}{(provokes.Count == 0 ? "" : $" and provokes {Listing.Of(provokes)}")}.{ongoing}";
    }

    private static string Rungs(int count) => count switch { 0 => "no rung", 1 => "1 rung", _ => $"{count} rungs" };
}
