using System.Runtime.CompilerServices;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Measures.MeasureKind;

namespace ChannelSim.Experiments.Measures;

/// <summary>The measures of a channel, each with where it is read.</summary>
internal static class ChannelMeasures
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Declare<TSink>(ref TSink sink, in ChannelCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        Contacts(ref sink, in cell);
        PassedOver(ref sink, in cell);
        sink.Take("wanted", Count, cell.Wanted);
        sink.Take("worked", Count, cell.Worked);
        sink.Take("checks", Count, cell.Checks, Traits.IsChecked);
        Routine(ref sink, in cell);
        sink.Take("unseen_down_minutes", Minutes, cell.UnseenDownMinutes, Traits.Fails);
        sink.Take("seen_down_minutes", Minutes, cell.SeenDownMinutes, Traits.Fails);
        sink.Take("suspended_minutes", Minutes, cell.SuspendedMinutes);
        sink.Take("bits", Number, cell.Bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Contacts<TSink>(ref TSink sink, in ChannelCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        sink.Take("attempts", Count, cell.Attempts);
        sink.Take("connected", Count, cell.Connected);
        sink.Take("completed", Count, cell.Completed);
        sink.Take("broken_off", Count, cell.BrokenOff);
        sink.Take("cut", Count, cell.Cut);
        sink.Take("unanswered", Count, cell.Unanswered, Traits.IsRung);
        sink.Take("refused", Count, cell.Refused, Traits.IsAskedFor);
        sink.Take("withdrawn", Count, cell.Withdrawn);
        sink.Take("postponed", Count, cell.Postponed, Traits.IsPutOff);
        sink.Take("open_at_end", Count, cell.Contact is ContactKind.Incident or ContactKind.Session ? 1 : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PassedOver<TSink>(ref TSink sink, in ChannelCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        sink.Take("passed_over", Count, cell.PassedOverBusy + cell.PassedOverSuspended + cell.PassedOverUnderRepair + cell.PassedOverCoolingOff);
        sink.Take("passed_over_busy", Count, cell.PassedOverBusy);
        sink.Take("passed_over_suspended", Count, cell.PassedOverSuspended);
        sink.Take("passed_over_under_repair", Count, cell.PassedOverUnderRepair, Traits.Fails);
        sink.Take("passed_over_cooling_off", Count, cell.PassedOverCoolingOff, Traits.IsAskedFor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Routine<TSink>(ref TSink sink, in ChannelCell cell)
        where TSink : struct, IMeasureSink, allows ref struct
    {
        sink.Take("routine_attempts", Count, cell.RoutineAttempts, Traits.HasRoutine);
        sink.Take("routine_connected", Count, cell.RoutineConnected, Traits.HasRoutine);
        sink.Take("routine_completed", Count, cell.RoutineCompleted, Traits.HasRoutine);
        sink.Take("routine_refused", Count, cell.RoutineRefused, Traits.HasRoutine | Traits.IsAskedFor);
        sink.Take("routine_unanswered", Count, cell.RoutineUnanswered, Traits.HasRoutine | Traits.IsRung);
        sink.Take("routine_passed_over", Count, cell.RoutinePassedOver, Traits.HasRoutine);
    }
}
