using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>Says what a path of a scenario means and what stands there.</summary>
public sealed class Explainer
{
    private readonly Scenario scenario;
    private readonly PathWalk walk;
    private readonly TargetValue values;

    /// <summary>For a scenario, whose text is read once more.</summary>
    public Explainer(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        this.scenario = scenario;
        walk = new PathWalk(scenario);
        values = new TargetValue(scenario, walk);
    }

    /// <summary>The explanation of a dotted path as for <c>--set</c>, or why it leads nowhere. The empty path is the whole file.</summary>
    public (Explanation? Explanation, PathFault? Fault) Explain(string path)
    {
        var (target, fault) = walk.Find(path);
        return target is null ? (null, fault) : (Of(target), null);
    }

    private Explanation Of(Target target)
    {
        var numbers = target.IsBlock ? [] : ParameterWords.Under(scenario.Model, target.Path).ToList();
        var origin = values.OriginOf(target);
        var provenance = origin is Origin.Written or Origin.Copied ? RestsOn(target, numbers) : Provenance.None;
        return new Explanation
        {
            Path = target.Path,
            Called = Called(target),
            Description = Description(target),
            Value = values.Of(target),
            Unit = target.IsBlock || target.Key is null ? null : KeyWords.Unit(target.Key),
            Origin = origin,
            CopiedFrom = target.CopiedFrom,
            Place = target.Node is null ? null : scenario.Places.TryGetValue(target.Path, out var place) ? place : target.Node.Place,
            Default = target.Key is { } key && target.Path == target.KeyPath && target.Key.Name is not ("basis" or "source") ? KeyWords.Default(key) : null,
            Basis = provenance.Basis,
            BasisDiffers = numbers.Any(number => !number.IsDefault && number.Basis != provenance.Basis),
            Sources = [.. provenance.Sources.Select(Source)],
            Items = target.IsBlock ? [.. target.Next.Select(name => Item(target, name)).OfType<ExplainedItem>()] : Numbers(target, numbers),
        };
    }

    /// <summary>The keys that a block has, those of other kinds of channel left out.</summary>
    private ExplainedItem? Item(Target block, string name)
    {
        if (walk.Find(block.Path.Length == 0 ? name : $"{block.Path}.{name}").Target is not { } inside) return null;
        var origin = values.OriginOf(inside);
        return origin == Origin.NotApplicable || (origin == Origin.Absent && inside.Key?.Name is "basis" or "source" or "like") ? null
            : new ExplainedItem(name, values.Of(inside) ?? inside.Key?.Absent, origin);
    }

    /// <summary>What numbers say of themselves goes before what the blocks around a value say.</summary>
    private static Provenance RestsOn(Target target, List<ParameterDefinition> numbers) => numbers.Count == 0
        ? target.Provenance
        : new Provenance(numbers[0].Basis, [.. numbers.SelectMany(number => number.Sources).Distinct(StringComparer.Ordinal)]);

    /// <summary>The single numbers of a value that has several.</summary>
    private static ImmutableArray<ExplainedItem> Numbers(Target target, List<ParameterDefinition> numbers)
    {
        if (numbers.Count < 2) return [];
        var written = target.CopiedFrom is null ? Origin.Written : Origin.Copied;
        return
        [
            .. from number in numbers
               let name = number.Path[(target.Path.Length + 1)..]
               select new ExplainedItem(name, ValueWords.Of(number.Unit, number.Spread), number.IsDefault ? Origin.Default : written) { Basis = number.Basis, Sources = [.. number.Sources] },
        ];
    }

    private static string Called(Target target)
    {
        if (target.Key is null) return target.IsBlock ? target.Block.Called : $"a key of {target.Block.Called} that the format does not know";
        if (target.IsBlock && target.Key.Kind is KeyKind.Block) return target.Block.Called;
        if (target.IsBlock) return $"`{target.Key.Name}`";
        return target.Path == target.KeyPath ? $"`{target.Key.Name}` of {target.Block.Called}" : $"a part of `{target.Key.Name}` of {target.Block.Called}";
    }

    private string Description(Target target)
    {
        if (target.Key is null) return target.IsBlock ? target.Block.Description : "Kept as it is, without effect.";
        if (values.OriginOf(target) != Origin.NotApplicable) return target.Key.Description;
        static string Word(ChannelKind kind) => kind.ToString().ToLowerInvariant();
        return $"{target.Key.Description} Only for {Listing.Of(target.Key.Kinds.Select(Word), "or")}, and {target.Owner} is of kind {Word(values.Kind(target)!.Value)}.";
    }

    private SourceDefinition Source(string key) =>
        scenario.Sources.FirstOrDefault(source => source.Key == key) ?? new SourceDefinition(key, null, null, null, ImmutableDictionary<string, string>.Empty);
}
