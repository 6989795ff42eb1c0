using System.Collections.Immutable;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Building;

/// <summary>
/// The names that the file gives, by sort, in file order. A sort whose section is missing or broken is unknown: nothing is said against
/// names of it.
/// </summary>
internal sealed class Names
{
    private readonly Dictionary<NameSort, ImmutableArray<string>> lists = [];
    private readonly HashSet<NameSort> known = [];
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

    public static string Called(NameSort sort) => sort switch
    {
        NameSort.Side => "side",
        NameSort.Climate => "state of the climate",
        NameSort.Rung => "rung",
        NameSort.Channel => "channel",
        _ => "incident type",
    };

    public static string CalledMany(NameSort sort) => sort switch
    {
        NameSort.Side => "sides",
        NameSort.Climate => "states of the climate",
        NameSort.Rung => "rungs",
        NameSort.Channel => "channels",
        _ => "incident types",
    };
}
