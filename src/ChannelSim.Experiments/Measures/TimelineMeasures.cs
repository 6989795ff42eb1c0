using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>Whether an entry of the timeline fired, with where it is read.</summary>
internal static class TimelineMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in World world, int entry)
        where TSink : struct, IMeasureSink, allows ref struct => sink.Take("fired", Indicator, double.IsInfinity(world.FiredAt[entry]) ? 0 : 1);
}
