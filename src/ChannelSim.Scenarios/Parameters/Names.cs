using System.Collections.Immutable;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>
/// The names that the file gives, by sort, in file order. A sort whose section is missing or broken is unknown: nothing is said against
/// names of it.
/// </summary>
internal sealed class Names
{
    private readonly Dictionary<NameSort, ImmutableArray<string>> lists = [];
    private readonly HashSet<NameSort> known = [];
    private readonly List<(NameSort Sort, string Name, string Title)> titles = [];
    private readonly Dictionary<(NameSort, string), int> indices = [];

    /// <summary>Makes names known; an incomplete list leaves the sort unknown.</summary>
    public void Set(NameSort sort, IEnumerable<string> names, bool complete = true)
    {
        lists[sort] = [.. names];
        if (complete) known.Add(sort);
        for (var i = 0; i < lists[sort].Length; i++) indices.TryAdd((sort, lists[sort][i]), i);
    }

    public bool Known(NameSort sort) => known.Contains(sort);

    public ImmutableArray<string> Of(NameSort sort) => lists.GetValueOrDefault(sort, []);

    public int Count(NameSort sort) => Of(sort).Length;

    public int? Find(NameSort sort, string name) => indices.TryGetValue((sort, name), out var index) ? index : null;

    /// <summary>Whether a probability may differ by something of this name: a side, a state of the climate, a rung.</summary>
    public bool IsLevel(string name) => Find(NameSort.Side, name) is not null || Find(NameSort.Climate, name) is not null || Find(NameSort.Rung, name) is not null;

    /// <summary>The name of what people call so: `China`, where the side `red` is named "Red (China)"; null where it is not one alone.</summary>
    public string? ByTitle(NameSort sort, string word)
    {
        var meant = word.Length < 2 ? [] : titles.Where(title => title.Sort == sort && IsWordOf(title.Title, word)).Select(title => title.Name).Distinct(StringComparer.Ordinal).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>Makes known what people call something of a name.</summary>
    public void SetTitle(NameSort sort, string name, string title) => titles.Add((sort, name, title));

    private static bool IsWordOf(string title, string word)
    {
        var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(title[at - 1])) && (at + word.Length == title.Length || !char.IsLetter(title[at + word.Length]));
    }

    public static string Called(NameSort sort) => sort switch
    {
        NameSort.Side => "side",
        NameSort.Climate => "state of the climate",
        NameSort.Rung => "rung",
        NameSort.Channel => "channel",
        NameSort.Objective => "objective",
        NameSort.Seat => "seat",
        _ => "incident type",
    };

    public static string CalledMany(NameSort sort) => sort switch
    {
        NameSort.Side => "sides",
        NameSort.Climate => "states of the climate",
        NameSort.Rung => "rungs",
        NameSort.Channel => "channels",
        NameSort.Objective => "objectives",
        NameSort.Seat => "seats",
        _ => "incident types",
    };
}
