using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// A model whose unknown numbers are given instead of drawn: each has a uniform law of no width. Compiled once; another vector of numbers is had from it in some microseconds.
/// </summary>
internal sealed class PinnedModel
{
    private readonly ImmutableArray<ParameterDefinition> _parameters;
    private readonly ImmutableArray<int> _places;
    private readonly CompiledModel _model;

    public PinnedModel(ModelDefinition definition, ImmutableArray<int> places)
    {
        (_parameters, _places) = (definition.Parameters, places);
        _model = CompiledModel.Compile(definition with { Parameters = With([.. places.Select(_ => 0.5)]) });
    }

    /// <summary>The model at a position from 0 to 1 for each number.</summary>
    public CompiledModel At(double[] positions) => _model.With(With(positions));

    private ImmutableArray<ParameterDefinition> With(double[] positions)
    {
        var pinned = _parameters.ToBuilder();
        foreach (var (at, place) in _places.Index())
        {
            var value = SpreadEnds.At(_parameters[place].Spread, positions[at]);
            pinned[place] = pinned[place] with { Spread = Spread.Uniform(value, value) };
        }

        return pinned.MoveToImmutable();
    }
}
