using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Differences;

/// <summary>
/// Which entries of two timelines are the same entry: those that draw from the same stream; of the rest those at the same place, as far as both have one.
/// </summary>
internal sealed class TimelineMatch
{
    public TimelineMatch(ImmutableArray<TimelineEntryDefinition> first, ImmutableArray<TimelineEntryDefinition> second)
    {
        var streams = Enumerable.Range(0, second.Length).ToDictionary(i => second[i].StreamName, StringComparer.Ordinal);
        var pairs = Enumerable.Range(0, first.Length).Where(i => streams.ContainsKey(first[i].StreamName)).ToDictionary(i => i, i => streams[first[i].StreamName]);
        var taken = pairs.Values.ToHashSet();
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
            if (!pairs.ContainsKey(i) && taken.Add(i)) pairs.Add(i, i);
        Pairs = [.. pairs.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
        OnlyFirst = [.. Enumerable.Range(0, first.Length).Where(i => !pairs.ContainsKey(i))];
        OnlySecond = [.. Enumerable.Range(0, second.Length).Where(i => !taken.Contains(i))];
    }

    /// <summary>Positions of the same entry in the first and the second.</summary>
    public ImmutableArray<(int First, int Second)> Pairs { get; }

    public ImmutableArray<int> OnlyFirst { get; }

    public ImmutableArray<int> OnlySecond { get; }

    /// <summary>Whether the entries that both have come in the same order.</summary>
    public bool SameOrder => Pairs.Select(pair => pair.Second).SequenceEqual(Pairs.Select(pair => pair.Second).Order());

    /// <summary>The part of a path that names an entry: its name where it has one of its own, else its number.</summary>
    public static string Label(ImmutableArray<TimelineEntryDefinition> timeline, int index) =>
        timeline[index].Name is { } name && Building.Sections.IsPart(name) && timeline.Count(entry => entry.Name == name) == 1
            ? name
            : index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
