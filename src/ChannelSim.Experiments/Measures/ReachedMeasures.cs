using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>Whether a rung was reached, with where it is read. What made it be reached stands further back in the row: <see cref="RungMeasures"/>.</summary>
internal static class ReachedMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in World world, int rung)
        where TSink : struct, IMeasureSink, allows ref struct => sink.Take("reached", Indicator, rung <= world.Peak ? 1 : 0);
}
