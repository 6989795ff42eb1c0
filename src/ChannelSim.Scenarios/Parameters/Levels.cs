using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>One branch of a map by names: its value and the positions it covers.</summary>
internal sealed record Branch(MapEntry Entry, ImmutableArray<int> Covers);

/// <summary>A map by side, climate or rung, taken apart.</summary>
internal sealed record Level(NameSort Sort, ImmutableArray<Branch> Branches);

/// <summary>Takes maps by side, climate and rung apart: one level one sort, sides and climates complete, rungs filled from below.</summary>
internal sealed class Levels(Reading reading)
{
    private static readonly NameSort?[] Sorts = [NameSort.Side, NameSort.Climate, NameSort.Rung];

    /// <summary>The branches of a map whose keys are names of one of the given sorts; null after a fault, told here.</summary>
    public Level? Read(MapNode map, Slot slot, ImmutableArray<NameSort> sorts, IEnumerable<NameSort> used)
    {
        var keys = map.Matter.ToList();
        var sort = keys.Select(key => SortOf(key.Name)).FirstOrDefault(found => found is not null);
        if (sort is null) return NoLevel(map, keys, slot, sorts);
        if (!sorts.Contains(sort.Value)) return Refuse(keys.First(key => SortOf(key.Name) == sort), sort.Value, slot, sorts);
        if (used.Contains(sort.Value)) return Repeated(keys[0], sort.Value);
        if (!AllOf(sort.Value, keys, slot) || !Complete(map, sort.Value, keys, slot)) return null;
        foreach (var key in keys) reading.Places.Add($"{slot.Path}.{key.Name}", key.Key.Place);
        return new Level(
            sort.Value,
            sort == NameSort.Rung ? Fill(keys) : [.. keys.Select(key => new Branch(key, [reading.Names.Find(sort.Value, key.Name)!.Value]))]);
    }

    private NameSort? SortOf(string name) =>
        Sorts.FirstOrDefault(sort => reading.Names.Find(sort!.Value, name) is not null);

    private ImmutableArray<Branch> Fill(List<MapEntry> keys)
    {
        var named = keys.Select(key => (Key: key, Rung: reading.Names.Find(NameSort.Rung, key.Name)!.Value)).OrderBy(pair => pair.Rung).ToList();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        for (var i = 0; i < named.Count; i++)
        {
            var from = i == 0 ? 0 : named[i].Rung;
            var to = i + 1 < named.Count ? named[i + 1].Rung : reading.Names.Count(NameSort.Rung);
            branches.Add(new Branch(named[i].Key, [.. Enumerable.Range(from, to - from)]));
        }

        return branches.ToImmutable();
    }

    private bool AllOf(NameSort sort, List<MapEntry> keys, Slot slot)
    {
        var strangers = keys.Where(key => reading.Names.Find(sort, key.Name) is null).ToList();
        if (reading.Names.Known(sort))
            foreach (var key in strangers) ReportStranger(key, sort, slot);
        return strangers.Count == 0;
    }

    private void ReportStranger(MapEntry key, NameSort sort, Slot slot)
    {
        var other = SortOf(key.Name);
        var near = reading.Findings.Near(key.Name, reading.Names.Of(sort));
        if (other is not null)
            reading.Findings.Report(
                ValueRules.Levels, key.Key.Place, $"`{key.Name}` is a {Names.Called(other.Value)} among {Names.CalledMany(sort)}",
                "one level one sort: put one map inside the other");
        else
            reading.Findings.Report(
                NameRules.Unknown, key.Key.Place, $"`{slot.Key.Name}`: there is no {Names.Called(sort)} `{key.Name}`",
                Suggestion.Hint(near, reading.Names.Of(sort), $"the {Names.CalledMany(sort)} are"), near);
    }

    private bool Complete(MapNode map, NameSort sort, List<MapEntry> keys, Slot slot)
    {
        if (sort == NameSort.Rung) return true;
        var missing = reading.Names.Of(sort).Except(keys.Select(key => key.Name)).ToList();
        if (missing.Count == 0) return true;
        reading.Findings.Report(
            ValueRules.Levels, map.Place, $"`{slot.Key.Name}` by {Names.Called(sort)} without {Suggestion.List(missing)}",
            $"a map by {Names.Called(sort)} names every one");
        return false;
    }

    private Level? NoLevel(MapNode map, List<MapEntry> keys, Slot slot, ImmutableArray<NameSort> sorts)
    {
        if (sorts.Any(sort => !reading.Names.Known(sort))) return null;
        var allowed = sorts.SelectMany(sort => reading.Names.Of(sort)).ToList();
        if (keys.Count == 0) reading.Findings.Report(
            KeyRules.NoValue, map.Place, $"`{slot.Key.Name}` is an empty map", $"write a value, such as `{slot.Key.Example}`");
        ImmutableArray<string> further = [.. slot.Key.ByTruth ? CommonKeys.Truths : [], .. slot.Key.Kind == KeyKind.ProbabilityByType ? ["probability", "after"] : Array.Empty<string>()];
        var guesses = keys.Select(key => (Key: key, Near: reading.Findings.Near(key.Name, [.. allowed, .. further, "value", "uniform", "mode", "median", "mean", "p90"]))).ToList();
        var slips = guesses.Where(guess => !guess.Near.IsEmpty).ToList();
        foreach (var (key, near) in slips.Count > 0 ? slips : guesses.Take(1)) ReportNoName(key, near, slot, sorts, allowed);
        return null;
    }

    private void ReportNoName(MapEntry key, ImmutableArray<string> near, Slot slot, ImmutableArray<NameSort> sorts, List<string> allowed) =>
        reading.Findings.Report(
            NameRules.Unknown, key.Key.Place, $"`{slot.Key.Name}`: `{key.Name}` is no {Listing.Of(sorts.Select(Names.Called), "or")}",
            Suggestion.Hint(near, allowed, "names are"), near);

    private Level? Refuse(MapEntry key, NameSort sort, Slot slot, ImmutableArray<NameSort> sorts)
    {
        if (sort == NameSort.Side)
            reading.Findings.Report(
                ValueRules.BySide, key.Key.Place, $"`{slot.Key.Name}` cannot differ by side here",
                "give one number" + (sorts.Length > 1 ? ", or a map by climate or rung" : ", or a map by rung"));
        else
            reading.Findings.Report(
                ValueRules.Levels, key.Key.Place, $"`{slot.Key.Name}` cannot differ by {Names.Called(sort)}",
                $"it may differ by {string.Join(" and ", sorts.Select(Names.Called))}");
        return null;
    }

    private Level? Repeated(MapEntry key, NameSort sort)
    {
        reading.Findings.Report(
            ValueRules.Levels, key.Key.Place, $"a map by {Names.Called(sort)} inside a map by {Names.Called(sort)}",
            "one level one sort, each sort once");
        return null;
    }
}
