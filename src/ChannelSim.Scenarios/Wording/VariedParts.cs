using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Wording;

/// <summary>A part of the combinations of side, climate and rung on which a probability is the same.</summary>
/// <param name="Side">The side, where it differs by side.</param>
/// <param name="Climate">The state, where it differs by climate.</param>
/// <param name="Rungs">The rung or run of rungs, where it differs by rung.</param>
/// <param name="Parameter">The number.</param>
internal sealed record VariedPart(SideDefinition? Side, string? Climate, string? Rungs, ParameterId Parameter)
{
    /// <summary>The names that set it apart.</summary>
    public IEnumerable<string> Names => ((string?[])[Side?.Key, Climate, Rungs]).OfType<string>();
}

/// <summary>A probability taken apart by side, then climate, then rung, no further than it varies; one part without names where it does not.</summary>
internal sealed class VariedParts
{
    private readonly ModelDefinition model;
    private readonly ImmutableArray<ParameterId> cells;
    private readonly SortedSet<int> dimensions = [];

    public VariedParts(ModelDefinition model, VariedProbability probability)
    {
        (this.model, cells) = (model, probability.Cells);
        Parts = [.. Sides()];
    }

    public ImmutableArray<VariedPart> Parts { get; }

    /// <summary>By what it varies, in words.</summary>
    public IEnumerable<string> Dimensions => dimensions.Select(dimension => dimension switch { 0 => "side", 1 => "climate", _ => "rung" });

    private int Climates => model.Climates.Length;

    private int Rungs => model.Rungs.Length;

    private IEnumerable<VariedPart> Sides()
    {
        if (Same(0, 1, Climates * Rungs)) return ClimatesOf(0, null);
        dimensions.Add(0);
        return Enumerable.Range(0, 2).SelectMany(side => ClimatesOf(side, model.Sides[side]));
    }

    private IEnumerable<VariedPart> ClimatesOf(int side, SideDefinition? called)
    {
        var first = side * Climates;
        if (Enumerable.Range(1, Climates - 1).All(climate => Same(first, first + climate, Rungs))) return RungsOf(first, called, null);
        dimensions.Add(1);
        return Enumerable.Range(0, Climates).SelectMany(climate => RungsOf(first + climate, called, model.Climates[climate].Name));
    }

    private IEnumerable<VariedPart> RungsOf(int row, SideDefinition? called, string? climate)
    {
        for (int rung = 0, next; rung < Rungs; rung = next)
        {
            for (next = rung + 1; next < Rungs && Alike(cells[(row * Rungs) + rung], cells[(row * Rungs) + next]);) next++;
            var whole = rung == 0 && next == Rungs;
            if (!whole) dimensions.Add(2);
            yield return new VariedPart(called, climate, whole ? null : Run(rung, next - 1), cells[(row * Rungs) + rung]);
        }
    }

    private string Run(int first, int last) => first == last ? model.Rungs[first].Name : $"{model.Rungs[first].Name} to {model.Rungs[last].Name}";

    private bool Same(int one, int other, int width) => Enumerable.Range(0, width).All(i => Alike(cells[(one * width) + i], cells[(other * width) + i]));

    /// <summary>The same number, or two that are known and equal: words need not tell those apart.</summary>
    private bool Alike(ParameterId one, ParameterId other) =>
        one == other || model.Parameters[one.Index].Spread is { IsConstant: true } known && model.Parameters[other.Index].Spread == known;
}
