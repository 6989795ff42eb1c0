using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// The numbers that are not known, as a replication has them: the very values that its stepper binds, drawn anew without stepping it, in some microseconds.
/// Belongs to one thread; after construction it allocates nothing.
/// </summary>
public sealed class DrawnUnknowns
{
    private readonly ParameterBinding _binding;
    private readonly ParameterBinding _means;
    private readonly ImmutableArray<ParameterId> _ids;

    /// <summary>Of a model.</summary>
    public DrawnUnknowns(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_binding, _means) = (new ParameterBinding(model), new ParameterBinding(model));
        _ids = [.. model.Definition.Parameters.Index().Where(item => !item.Item.Spread.IsConstant).Select(item => new ParameterId(item.Index))];
        Parameters = [.. _ids.Select(id => model.Definition.Parameters[id.Index])];
    }

    /// <summary>The numbers that are drawn, in the order of the scenario file: path, law, unit, basis.</summary>
    public ImmutableArray<ParameterDefinition> Parameters { get; }

    /// <summary>The values that a replication of a plan has.</summary>
    /// <param name="plan">The plan: its seed, its dice, and whether what is not known is held at its means.</param>
    /// <param name="replication">The replication, from 0.</param>
    /// <param name="values">Room for as many values as there are <see cref="Parameters"/>, each in its unit.</param>
    public void Read(RunPlan plan, long replication, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.FixedKnowledge) Copy(_means, values);
        else Read(plan.KeyOf(replication), values);
    }

    /// <summary>The values under a key.</summary>
    /// <param name="key">Of the replication; in a study <c>new(seed, 0, replication, replication % dice)</c>.</param>
    /// <param name="values">Room for as many values as there are <see cref="Parameters"/>, each in its unit.</param>
    public void Read(in StreamKey key, Span<double> values)
    {
        _binding.Draw(in key);
        Copy(_binding, values);
    }

    /// <summary>The values that a binding holds, such as that of a stepper at the end of a replication.</summary>
    /// <param name="binding">A binding of the model, or of one that shares its rules.</param>
    /// <param name="values">Room for as many values as there are <see cref="Parameters"/>, each in its unit.</param>
    public void Copy(ParameterBinding binding, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(binding);
        for (var i = 0; i < _ids.Length; i++) values[i] = binding[_ids[i]];
    }
}
