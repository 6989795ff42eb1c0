using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One type of incident in a few sentences: who sees it, how often, what it is in truth, how it is judged, and what a response does.</summary>
internal sealed class IncidentStory(Scenario scenario, SpokenWords words)
{
    private readonly ModelDefinition model = scenario.Model;

    public string Tell(IncidentTypeDefinition type)
    {
        var (observer, author) = (SideWords.Of(model.Sides[type.Observer.Index].Name), SideWords.Of(model.Sides[type.Observer.Other.Index].Name));
        return string.Join(' ', Opening(type, observer, author), Judging(type), Contact(type, observer, author) + Announcing(type, observer, author), new FollowUpStory(model, words).Tell(type, author)) + scenario.About($"incidents.{type.Name}");
    }

    private string Opening(IncidentTypeDefinition type, string observer, string author)
    {
        var rate = words.IsNothing(type.Rate) ? "It does not happen by itself" : $"It happens {SpokenWords.Amount(words.Of(type.Rate))}";
        var belief = type.Belief.Cells.SequenceEqual(type.Hostile.Cells)
            ? $"{observer} knows that probability"
            : $"{observer} takes that probability to be {words.Of(type.Belief)}";
        return $"{type.Name}{Listing.Called(Title(type), type.Name)}: {observer} sees it and must judge whether {author} meant it{Called(type)}. {rate}; {Truth(type)}; {belief}.";
    }

    private string? Title(IncidentTypeDefinition type) => type.Title is { } title ? Titles.Noun(model, title, type.Name) : null;

    private static string Called(IncidentTypeDefinition type) => (type.Meant, type.NotMeant) switch
    {
        ({ } meant, { } notMeant) => $" ({Phrases.AfterColon(meant)}) or not ({Phrases.AfterColon(notMeant)})",
        ({ } meant, null) => $" ({Phrases.AfterColon(meant)})",
        (null, { } notMeant) => $" or not ({Phrases.AfterColon(notMeant)})",
        _ => "",
    };

    private string Truth(IncidentTypeDefinition type)
    {
        if (words.IsNever(type.Hostile)) return "it is never meant";
        return words.IsAlways(type.Hostile) ? "it is always meant" : $"it is meant {words.With(type.Hostile)}";
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

    private string Announcing(IncidentTypeDefinition type, string observer, string author)
    {
        if (type.Announce is not { } announce) return "";
        var chance = (announce.IfDeliberate, announce.IfAccident) switch
        {
            ({ } one, { } other) when one.Cells.SequenceEqual(other.Cells) => words.With(one),
            ({ } deliberate, { } accident) => $"{words.With(deliberate)} if it meant it, and {words.With(accident)} if it did not",
            ({ } deliberate, null) => $"{words.With(deliberate)} if it meant it, and never if it did not",
            (null, { } accident) => $"{words.With(accident)} if it did not mean it, and never if it did",
            _ => "with a probability of 0 %",
        };
        var notice = words.IsInstant(announce.Notice) ? "at once" : $"after {words.Of(announce.Notice)}";
        var until = announce.Until == PlanUntil.Call ? "until a call has been completed" : "until the incident is closed";
        return $" {SideWords.Capitalised(author)} calls {observer} by itself {chance}; it begins {notice} and goes on {until}.";
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
}
