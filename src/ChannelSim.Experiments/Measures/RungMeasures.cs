using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>What made a rung be reached for the first time, each with where it is read. All are 0 where it was not reached, or begun on.</summary>
internal static class RungMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in World world, int rung)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        var cause = world.FirstCauses[rung];
        sink.Take("first_by_response_to_deliberate", Indicator, cause == ClimbCause.ResponseToDeliberate ? 1 : 0);
        sink.Take("first_by_response_to_accident", Indicator, cause == ClimbCause.ResponseToAccident ? 1 : 0);
        sink.Take("first_by_timeline", Indicator, cause is ClimbCause.Timeline or ClimbCause.Control ? 1 : 0, Traits.IsRaised);
        sink.Take("miscalculation_before", Indicator, world.MiscalculatedBefore >> rung & 1);
    }
}
