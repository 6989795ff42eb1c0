using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>The measures of an incident type, each with where it is read.</summary>
internal static class IncidentMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in IncidentTypeCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        sink.Take("opened", Count, cell.Opened);
        sink.Take("responded_deliberate", Count, cell.RespondedDeliberate);
        sink.Take("responded_accident", Count, cell.RespondedAccident);
        sink.Take("stood_down_deliberate", Count, cell.StoodDownDeliberate);
        sink.Take("stood_down_accident", Count, cell.StoodDownAccident);
        sink.Take("settled_deliberate", Count, cell.SettledDeliberate, Traits.IsOngoing);
        sink.Take("settled_accident", Count, cell.SettledAccident, Traits.IsOngoing);
        sink.Take("undecided", Count, Undecided(in cell));
    }

    private static int Undecided(in IncidentTypeCell cell) =>
        cell.Opened - cell.RespondedDeliberate - cell.RespondedAccident - cell.StoodDownDeliberate - cell.StoodDownAccident - cell.SettledDeliberate - cell.SettledAccident;
}
