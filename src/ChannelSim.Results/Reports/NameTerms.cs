using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>
/// What people call the rungs, channels and types that a table names by their keys: the keys are what options and data files take, the titles what one would say.
/// Those that say no more than the key are left out.
/// </summary>
internal static class NameTerms
{
    public static IEnumerable<Term> Rungs(ModelDefinition model) =>
        model.Rungs.Where(rung => IsMore(rung.Title, rung.Name)).Select(rung => new Term(rung.Name, Phrases.Plain(rung.Title!)));

    public static IEnumerable<Term> Channels(ModelDefinition model) =>
        model.Channels.Where(channel => !channel.Removed && IsMore(channel.Title, channel.Name)).Select(channel => new Term(channel.Name, Titles.Noun(model, channel.Title!, channel.Name)));

    /// <summary>Types with what their truths are called; what their decisions look like is told where they fall, in a trace.</summary>
    public static IEnumerable<Term> Types(ModelDefinition model)
    {
        foreach (var type in model.Incidents)
        {
            string?[] parts = [IsMore(type.Title, type.Name) ? Titles.Noun(model, type.Title!, type.Name) : null, Truth(type, meant: true), Truth(type, meant: false)];
            if (string.Join("; ", parts.OfType<string>()) is { Length: > 0 } told) yield return new Term(type.Name, told);
        }
    }

    /// <summary>What of all these is named in texts such as <c>rungs.clash.reached</c> or <c>without hotline</c>.</summary>
    public static IEnumerable<Term> Named(ModelDefinition model, IEnumerable<string> texts)
    {
        var words = texts.SelectMany(text => text.Split('.', ' ', ',')).ToHashSet(StringComparer.Ordinal);
        return Rungs(model).Concat(Channels(model)).Concat(Types(model)).Where(term => words.Contains(term.Word)).DistinctBy(term => term.Word);
    }

    private static bool IsMore(string? title, string key) => Listing.Called(title, key).Length > 0;

    private static string? Truth(IncidentTypeDefinition type, bool meant) => (meant ? type.Meant : type.NotMeant) is null ? null : TypeWords.Truth(type, meant);
}
