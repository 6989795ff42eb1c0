namespace ChannelSim.Engine.Mathematics;

/// <summary>
/// The layers of a falling density f with f(0) = 1. Layer 0 is the base strip with the tail, as a rectangle of the same area; layer i above it is a rectangle from 0
/// to x(i), between the heights f(x(i)) and f(x(i + 1)).
/// </summary>
internal sealed class ZigguratLayers
{
    private const int Count = 256;
    private readonly double[] _heights = new double[Count + 1];

    /// <summary>Computes them from the bottom up.</summary>
    /// <param name="baseEnd">Where the base strip ends and the tail begins, so chosen that the last layer ends at the density's top.</param>
    /// <param name="area">The area of each layer: that of the base strip with the tail.</param>
    /// <param name="density">The density.</param>
    /// <param name="inverse">Where the density has a height.</param>
    public ZigguratLayers(double baseEnd, double area, Func<double, double> density, Func<double, double> inverse)
    {
        Base = baseEnd;
        var ends = new double[Count + 1];
        _heights[1] = density(baseEnd);
        (ends[0], ends[1]) = (area / _heights[1], baseEnd);
        for (var i = 2; i <= Count; i++)
        {
            _heights[i] = _heights[i - 1] + (area / ends[i - 1]);
            ends[i] = i < Count ? inverse(_heights[i]) : 0;
        }

        Misfit = _heights[Count] - 1;
        _heights[Count] = 1;
        for (var i = 0; i < Count; i++) Layers[i] = new ZigguratLayer(ends[i + 1] / ends[i], ends[i]);
    }

    /// <summary>Where the base ends and the tail begins.</summary>
    public double Base { get; }

    /// <summary>By layer: what a draw needs of it.</summary>
    public ZigguratLayer[] Layers { get; } = new ZigguratLayer[Count];

    /// <summary>By how much the last layer misses the top of the density.</summary>
    public double Misfit { get; }

    /// <summary>Whether a point of a layer above the base lies under the density.</summary>
    /// <param name="layer">The layer, from 1.</param>
    /// <param name="v">The point's height in the layer, from 0 to 1.</param>
    /// <param name="height">The height of the density there.</param>
    public bool IsUnder(int layer, double v, double height) => _heights[layer] + (v * (_heights[layer + 1] - _heights[layer])) < height;
}

/// <summary>What a draw needs of a layer.</summary>
/// <param name="Certain">The share of its width that lies under the density at any height.</param>
/// <param name="Width">Its width.</param>
internal readonly record struct ZigguratLayer(double Certain, double Width);
