using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// One parameter vector and the tables computed from it. Belongs to one thread; drawing anew allocates nothing and touches only what depends on
/// parameters that are not known.
/// </summary>
public sealed class ParameterBinding
{
    private readonly BindingProgram _program;
    private readonly CompiledIncidentType[] _types;

    internal readonly double[] Values;
    internal readonly DurationCell[] Durations;
    internal readonly double[] Probabilities;

    /// <summary>By incident type: how many open in a minute, before the factor of the rung.</summary>
    internal readonly double[] RatesPerMinute;
    internal readonly DecisionBounds Bounds;

    /// <summary>A binding with every range at its midpoint and every distribution over values at its mean (<c>--knowledge fixed</c>).</summary>
    public ParameterBinding(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_program, _types) = (model.Program, model.Types);
        Values = new double[_program.ParameterCount];
        Durations = new DurationCell[_program.Durations.Length];
        Probabilities = new double[_program.Cells.Length];
        RatesPerMinute = new double[_types.Length];
        Bounds = new DecisionBounds(model);
        for (var i = 0; i < Values.Length; i++) Values[i] = MeanOf(_program.SpreadOf(i));
        _program.KnownDurations.CopyTo(Durations, 0);
        foreach (var duration in _program.DrawnDurations) BindDuration(duration);
        for (var i = 0; i < Probabilities.Length; i++) Probabilities[i] = Values[_program.Cells[i]];
        Derive();
    }

    /// <summary>The value of a parameter in this binding.</summary>
    public double this[ParameterId parameter] => Values[parameter.Index];

    /// <summary>
    /// Draws every unknown parameter for one replication, each from its own stream; the branch makes no difference, so that a world that was split
    /// or forked keeps what it knew, and replications may share a draw (<see cref="StreamKey.KnowledgeOffset"/>).
    /// </summary>
    public void Draw(in StreamKey replication)
    {
        if (_program.Drawn.Length == 0) return;
        var source = new DrawSource(replication.Knowledge);
        _program.DrawnInLanes.Draw(in source, Values);
        foreach (var duration in _program.DrawnDurations) BindDuration(duration);
        foreach (var cell in _program.DrawnCells) Probabilities[cell] = Values[_program.Cells[cell]];
        Derive();
    }

    /// <summary>Takes over another binding of the same model.</summary>
    internal void CopyFrom(ParameterBinding other)
    {
        other.Values.CopyTo(Values, 0);
        other.Durations.CopyTo(Durations, 0);
        other.Probabilities.CopyTo(Probabilities, 0);
        Derive();
    }

    private void Derive()
    {
        for (var type = 0; type < _types.Length; type++) RatesPerMinute[type] = Values[_types[type].Rate.Index] / Rate.MinutesInThirtyDays;
        Bounds.Bind(Values);
    }

    private static double MeanOf(Spread spread) => Variates.Mean(spread.Kind, spread.A, spread.B, spread.C);

    private void BindDuration(int index)
    {
        var definition = _program.Durations[index];
        Durations[index] = DurationCell.From(definition.Kind, Values[definition.A.Index], Values[definition.B.Index], Values[definition.C.Index]);
    }
}
