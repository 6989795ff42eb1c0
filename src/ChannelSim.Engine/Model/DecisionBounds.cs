using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Model;

/// <summary>
/// Thresholds and bounds of certainty in log-odds, as decisions are compared: a bound of 0 or 1 is met by certainty alone, which no sum of evidence is, however
/// near its probability comes.
/// </summary>
internal sealed class DecisionBounds
{
    private readonly CompiledModel _model;
    private readonly double[] _thresholds;
    private readonly double[] _convinced = [double.NaN, double.NaN];
    private readonly double[] _reassured = [double.NaN, double.NaN];
    private readonly bool _isDrawn;
    private bool _isBound;

    public DecisionBounds(CompiledModel model)
    {
        _model = model;
        _thresholds = new double[2 * model.Rungs.Length];
        var drawn = model.Program.Drawn.Select(parameter => new ValueRef(parameter.Index)).ToHashSet();
        _isDrawn = Array.Exists(model.Sides, side => side.Threshold.Any(drawn.Contains) || drawn.Contains(side.Convinced) || drawn.Contains(side.Reassured));
    }

    /// <summary>From where a side responds on a rung.</summary>
    public double Threshold(int side, int rung) => _thresholds[(side * _model.Rungs.Length) + rung];

    /// <summary>Whether log-odds decide at once.</summary>
    public bool AreMetBy(double logOdds, int side) => logOdds >= _convinced[side] || logOdds <= _reassured[side]; // not a number is met by nothing

    /// <summary>Takes the values of a replication.</summary>
    public void Bind(double[] values)
    {
        if (_isBound && !_isDrawn) return;
        _isBound = true;
        for (var index = 0; index < 2; index++)
        {
            var side = _model.Sides[index];
            for (var rung = 0; rung < _model.Rungs.Length; rung++) _thresholds[(index * _model.Rungs.Length) + rung] = PortableMath.Logit(values[side.Threshold[rung].Index]);
            if (!side.Convinced.IsNone) _convinced[index] = PortableMath.Logit(values[side.Convinced.Index]);
            if (!side.Reassured.IsNone) _reassured[index] = PortableMath.Logit(values[side.Reassured.Index]);
        }
    }
}
