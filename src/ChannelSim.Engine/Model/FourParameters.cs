using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>
/// Four unknown parameters, all uniform or all PERT, drawn side by side in vector lanes: the same bits as <see cref="DurationCell.Quantile"/> gives one by one,
/// by the same operations in the same order.
/// </summary>
internal readonly struct FourParameters
{
    private readonly DrawnParameter[] _four;
    private readonly BetaTable?[] _tables;
    private readonly Vector256<double> _low;
    private readonly Vector256<double> _width;
    private readonly (ulong A, ulong B, ulong C, ulong D) _addresses;
    private readonly (int A, int B, int C, int D) _indices;

    /// <summary>Four of one kind, where <see cref="CanBe"/>.</summary>
    public FourParameters(DrawnParameter[] four)
    {
        _four = four;
        _tables = Array.ConvertAll(four, parameter => parameter.Law.Table);
        var (a, b, c, d) = (four[0], four[1], four[2], four[3]);
        _low = Vector256.Create(a.Law.A, b.Law.A, c.Law.A, d.Law.A);
        _width = Vector256.Create(a.Law.B, b.Law.B, c.Law.B, d.Law.B);
        _addresses = (a.Address.Value, b.Address.Value, c.Address.Value, d.Address.Value);
        _indices = (a.Index, b.Index, c.Index, d.Index);
    }

    /// <summary>Whether parameters of a law can stand in lanes on this processor.</summary>
    public static bool CanBe(in DurationCell law) => Avx.IsSupported && (law.Kind == SpreadKind.Uniform || (law.Kind == SpreadKind.Pert && law.Table is not null));

    /// <summary>Draws them.</summary>
    /// <param name="source">The generator of the replication.</param>
    /// <param name="values">By parameter: its value.</param>
    public void Draw(in DrawSource source, double[] values)
    {
        var uniforms = Vector256.Create(
            source.At(_addresses.A, 0).FirstUniform,
            source.At(_addresses.B, 0).FirstUniform,
            source.At(_addresses.C, 0).FirstUniform,
            source.At(_addresses.D, 0).FirstUniform);
        var quantiles = uniforms;
        if (_tables[0] is not null && !BetaTable.TryOf(_tables!, uniforms, out quantiles))
        {
            for (var lane = 0; lane < 4; lane++) values[_four[lane].Index] = _four[lane].Law.Quantile(uniforms[lane]);
            return;
        }

        var drawn = _low + (_width * quantiles);
        (values[_indices.A], values[_indices.B], values[_indices.C], values[_indices.D]) = (drawn[0], drawn[1], drawn[2], drawn[3]);
    }
}
