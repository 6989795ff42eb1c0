using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
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
    private readonly Dictionary<int, string> _incidents = [];
    private readonly Dictionary<int, int> _heard = [];

    /// <summary>A side in the middle of a sentence: <c>the United States</c>, <c>Russia</c>.</summary>
    public string Side(int index) => SideWords.Of(model.Sides[index].Name);

    public string Capital(int side) => Capital(Side(side));

    public string Rung(int index) => model.Rungs[index].Title ?? Said(model.Rungs[index].Name);

    public string Climate(int index) => model.Climates[index].Title ?? $"the political climate is now {Said(model.Climates[index].Name)}";

    public string Type(int index) => model.Incidents[index].Title ?? $"the {Said(model.Incidents[index].Name)}";

    /// <summary>A channel in the middle of a sentence: <c>the deconfliction line</c>; calls are often called by the two who hold them.</summary>
    public string Channel(int index)
    {
        var channel = model.Channels[index];
        if (channel.Title is { } title) return title;
        return channel.Kind switch
        {
            ChannelKind.Call => $"the {channel.Name} call",
            ChannelKind.Meeting => $"the {channel.Name} meeting",
            _ => $"the {Said(channel.Name)}",
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
        if (_incidents.TryGetValue(incident.Number, out var known)) return known;
        var type = Type(incident.Type);
        var number = _heard[incident.Type] = _heard.GetValueOrDefault(incident.Type) + 1;
        var name = byName && incident.Name is { } given ? Said(given) : "";
        var apart = name.Length > 0 && !name.Contains(Said(model.Incidents[incident.Type].Name), StringComparison.OrdinalIgnoreCase) && !type.Contains(name, StringComparison.OrdinalIgnoreCase);
        return _incidents[incident.Number] = apart ? $"{type} ({name})" : number > 1 ? $"{type} (no. {number})" : type;
    }

    public static string Capital(string text) => SideWords.Capitalised(text);

    private static string Said(string key) => key.Replace('-', ' ').Replace('_', ' ');
}
