using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Telling;

/// <summary>
/// What sides, channels, incidents, rungs and climates are called in a sentence: by their titles where the scenario gives them, else by their keys as
/// one would say them. Incidents are counted as the audience hears of them, so that a number says nothing of those it has not heard of.
/// </summary>
/// <param name="model">The world.</param>
/// <param name="byName">Whether incidents are called by the names of the entries that open them: names are for the author of the file, and may say too much.</param>
internal sealed class Cast(ModelDefinition model, bool byName)
{
    private readonly Dictionary<IncidentId, string> _incidents = [];
    private readonly Dictionary<IncidentTypeId, int> _heard = [];

    /// <summary>A side in the middle of a sentence: <c>the United States</c>, <c>Russia</c>.</summary>
    public string Side(SideId side) => SideWords.Of(model.Sides[side.Index].Name);

    public string Capital(SideId side) => Capital(Side(side));

    public string Rung(Rung rung) => model.Rungs[rung.Index].Title is { } title ? Phrases.Plain(title) : Said(model.Rungs[rung.Index].Name);

    public string Climate(ClimateId climate) => model.Climates[climate.Index].Title is { } title ? Phrases.Plain(title) : $"the political climate is now {Said(model.Climates[climate.Index].Name)}";

    public string Type(IncidentTypeId type) => Noun(model.Incidents[type.Index].Title, model.Incidents[type.Index].Name);

    /// <summary>A channel in the middle of a sentence: <c>the deconfliction line</c>; calls are often called by the two who hold them.</summary>
    public string Channel(ChannelId id)
    {
        var channel = model.Channels[id.Index];
        if (channel.Title is { } title) return Noun(title, channel.Name);
        return channel.Kind switch
        {
            ChannelKind.Call => $"the {channel.Name} call",
            ChannelKind.Meeting => $"the {channel.Name} meeting",
            ChannelKind.Line or ChannelKind.Talks => $"the {Said(channel.Name)}",
        };
    }

    /// <summary>An incident: by its type, and by its name or number where more than one of the type have been heard of.</summary>
    public string Incident(KnownIncident incident)
    {
        var whole = Whole(incident);
        return _heard[incident.Type] > 1 ? whole : Type(incident.Type);
    }

    /// <summary>An incident by its type and, where it has one, its name; else its number from the second on.</summary>
    public string Whole(KnownIncident incident)
    {
        if (_incidents.TryGetValue(incident.Id, out var known)) return known;
        var type = Type(incident.Type);
        var number = _heard[incident.Type] = _heard.GetValueOrDefault(incident.Type) + 1;
        var name = byName && incident.Name is { } given ? Said(given) : "";
        var apart = name.Length > 0 && !name.Contains(Said(model.Incidents[incident.Type.Index].Name), StringComparison.OrdinalIgnoreCase) && !type.Contains(name, StringComparison.OrdinalIgnoreCase);
        return _incidents[incident.Id] = apart ? $"{type} ({name})" : number > 1 ? $"{type} (no. {number})" : type;
    }

    /// <summary>What an act was, and what the author of the file calls that: <c>not meant: shelling that strayed</c>.</summary>
    public string Truth(IncidentTypeId type, bool meant) => TypeWords.Truth(model.Incidents[type.Index], meant);

    /// <summary>What a decision looks like, after a colon; nothing where the file does not say.</summary>
    public string Looks(IncidentTypeId type, bool responds) => TypeWords.Looks(model.Incidents[type.Index], responds);

    public static string Capital(string text) => SideWords.Capitalised(text);

    private string Noun(string? title, string key) => title is null ? $"the {Said(key)}" : Titles.Noun(model, title, key);

    private static string Said(string key) => key.Replace('-', ' ').Replace('_', ' ');
}
