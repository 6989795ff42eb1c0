using System.Runtime.InteropServices;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>The parameters that are drawn anew in every replication: in fours of one kind where the processor has lanes for them, and one by one.</summary>
internal sealed class DrawnParameters
{
    private readonly List<FourParameters> _fours = [];
    private readonly List<DrawnParameter> _others = [];

    public DrawnParameters(DrawnParameter[] drawn)
    {
        foreach (var kind in drawn.GroupBy(parameter => FourParameters.CanBe(parameter.Law) ? parameter.Law.Kind : SpreadKind.Constant))
        {
            foreach (var some in kind.Chunk(4))
            {
                if (some.Length == 4 && kind.Key != SpreadKind.Constant) _fours.Add(new FourParameters(some));
                else _others.AddRange(some);
            }
        }
    }

    /// <summary>Draws them all, each from its own stream.</summary>
    /// <param name="source">The generator of the replication.</param>
    /// <param name="values">By parameter: its value.</param>
    public void Draw(in DrawSource source, double[] values)
    {
        foreach (ref readonly var four in CollectionsMarshal.AsSpan(_fours)) four.Draw(in source, values);
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(_others)) values[other.Index] = other.Law.Quantile(source.At(other.Address.Value, 0).FirstUniform);
    }
}
