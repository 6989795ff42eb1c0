using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Model;

/// <summary>
/// Where the values of a <see cref="VariedProbability"/> stand in a binding: a base and a stride for each dimension, 0 for a dimension in which it does not vary.
/// </summary>
internal readonly record struct VariedRef(int Base, int SideStride, int ClimateStride, int RungStride)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(int side, int climate, int rung) => Base + (side * SideStride) + (climate * ClimateStride) + (rung * RungStride);
}
