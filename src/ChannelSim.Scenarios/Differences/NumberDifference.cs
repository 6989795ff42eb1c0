using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Differences;

/// <summary>In which numbers two scenarios differ, and in what the numbers rest on.</summary>
internal sealed class NumberDifference(ScenarioPair pair, IReadOnlyList<Difference> told)
{
    private readonly Dictionary<string, ParameterDefinition> first = NumberFacts.Of(pair.First.Model).Where(parameter =>
        pair.Shared(parameter.Path)).ToDictionary(parameter => parameter.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterDefinition> second = NumberFacts.Of(pair.Second.Model).Where(parameter =>
        pair.Shared(parameter.Path)).ToDictionary(parameter => parameter.Path, StringComparer.Ordinal);

    private readonly HashSet<string> plans = [.. told.Select(difference => difference.Path).Where(IsPlan)];

    public IEnumerable<Difference> All()
    {
        var reshaped = Reshaped().Distinct(StringComparer.Ordinal).Where(key => !IsInside(key, plans)).ToList();
        var common = first.Keys.Where(path => second.ContainsKey(path) && !IsInside(path, plans) && !IsInside(path, reshaped)).ToList();
        List<Difference> rows =
        [
            .. reshaped.Where(key => !IsDefault(key)).Select(Whole),
            .. Fact.Compare([.. common.Select(path => NumberFacts.Fact(first[path]))], [.. common.Select(path => NumberFacts.Fact(second[path]))]),
        ];
        var changed = told.Concat(rows).Where(row => row.ChangesResults).Select(row => Block(row.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. rows, .. reshaped.Where(key => IsDefault(key) && !changed.Contains(Block(key))).Select(Whole), .. Bases(common)];
    }

    /// <summary>The one place at which the numbers come in another order, which reaches into the digits of sums and nothing else.</summary>
    public static IEnumerable<Difference> Order(ModelDefinition first, ModelDefinition second)
    {
        var (here, there) = (first.Parameters.Select(parameter => parameter.Path).ToList(), second.Parameters.Select(parameter => parameter.Path).ToList());
        var index = here.Zip(there).TakeWhile(pair => pair.First == pair.Second).Count();
        if (index < Math.Min(here.Count, there.Count))
            yield return new Difference("numbers (order)", $"{here[index]} first", $"{there[index]} first", ChangesResults: true);
    }

    /// <summary>The keys whose value has other numbers in it in the other scenario: another shape, given or not given, by other names.</summary>
    private IEnumerable<string> Reshaped() =>
        first.Keys.Except(second.Keys).Select(path => Key(pair.First, path)).Concat(second.Keys.Except(first.Keys).Select(path => Key(pair.Second, path)));

    /// <summary>Whether a key has no number that is written, in either: then something else in its block, such as the kind, explains it.</summary>
    private bool IsDefault(string key) =>
        first.Values.Concat(second.Values).Where(parameter => IsInside(parameter.Path, [key])).All(parameter => parameter.IsDefault);

    /// <summary>The numbers of a plan mean other channels where the plan differs, so its row stands for them.</summary>
    private static bool IsPlan(string path) => path.Split('.') is ["contact", _] or ["incidents", _, "plan"] or ["incidents", _, "announce", "plan"];

    private static bool IsInside(string path, IEnumerable<string> keys) => keys.Any(key => path == key || path.StartsWith(key + ".", StringComparison.Ordinal));

    private static string Block(string path) => string.Join('.', path.Split('.').Take(2));

    private static string Key(ScenarioSide side, string path) => side.Walk.Find(path).Target?.KeyPath ?? path;

    private Difference Whole(string key)
    {
        var (one, other) = (pair.First.Words(key), pair.Second.Words(key));
        if (one != other) return new Difference(key, one, other, ChangesResults: true);
        var (here, there) = (Exactly(first, key), Exactly(second, key));
        if (here.Length > 0 && there.Length > 0) return new Difference(key, here, there, ChangesResults: true);
        string Marked(string? words, string numbers) => $"{words} ({(numbers.Length > 0 ? "written" : "not written")})";
        return new Difference(key, Marked(one, here), Marked(other, there), ChangesResults: true);
    }

    private static string Exactly(Dictionary<string, ParameterDefinition> numbers, string key) =>
        string.Join("; ", numbers.Values.Where(parameter => IsInside(parameter.Path, [key]))
        .Select(parameter => $"{NumberFacts.Exactly(parameter)}{(parameter.Path == key ? "" : $" ({parameter.Path[(key.Length + 1)..]})")}"));

    /// <summary>What numbers rest on, a block at a time where a whole block rests on something else.</summary>
    private IEnumerable<Difference> Bases(List<string> common) =>
        from path in common
        let one = NumberFacts.Basis(first[path])
        let other = NumberFacts.Basis(second[path])
        where one != other && one is not null && other is not null
        group path by (Block: Block(path), One: one, Other: other) into rows
        let count = rows.Count()
        let place = count > 1 ? $"{rows.Key.Block} (basis of {count} numbers)" : $"{rows.First()} (basis)"
        select new Difference(place, rows.Key.One, rows.Key.Other, ChangesResults: false);
}
