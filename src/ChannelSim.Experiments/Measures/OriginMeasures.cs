using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>How incidents of a type came about, and which their authors announced, each with where it is read.</summary>
internal static class OriginMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in IncidentTypeCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        sink.Take("opened_by_rate", Count, cell.Arrivals, Traits.HasRate);
        sink.Take("opened_by_timeline", Count, cell.OpenedByTimeline, Traits.IsScheduled);
        sink.Take("provoked", Count, cell.Provoked, Traits.IsProvoked);
        sink.Take("emboldened", Count, cell.Emboldened, Traits.IsEmboldened);
        sink.Take("announced", Count, cell.Announced, Traits.IsAnnounced);
    }
}
