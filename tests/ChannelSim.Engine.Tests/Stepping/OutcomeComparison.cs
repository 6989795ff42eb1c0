using ChannelSim.Engine.Events;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>What the slow interpreter counted against what a world holds.</summary>
internal static class OutcomeComparison
{
    private const double Tolerance = 1e-6;

    public static void Require(SlowOutcome slow, in World world, string which)
    {
        var differences = new List<string>();
        Add(differences, "peak", slow.PeakRung, world.Peak);
        Add(differences, "rung", slow.FinalRung, world.Rung);
        Add(differences, "climate", slow.FinalClimate, world.Climate);
        Add(differences, "terminal", slow.Terminal ? 1 : 0, world.Status == WorldStatus.Terminal ? 1 : 0);
        Add(differences, "end", slow.EndMinutes, world.Now);
        for (var rung = 0; rung < slow.FirstTimeAtRung.Length; rung++) AddRung(differences, rung, slow, in world);
        for (var entry = 0; entry < slow.FiredAt.Length; entry++) Add(differences, $"entry {entry} fired", slow.FiredAt[entry], world.FiredAt[entry]);
        for (var type = 0; type < slow.Types.Length; type++) AddType(differences, $"type {type}", slow.Types[type], in world.Types[type]);
        for (var channel = 0; channel < slow.Channels.Length; channel++) AddChannel(differences, $"channel {channel}", slow.Channels[channel], in world.Channels[channel]);
        Assert.That(differences, Is.Empty, which);
    }

    private static void AddRung(List<string> differences, int rung, SlowOutcome slow, in World world)
    {
        Add(differences, $"first time at {rung}", slow.FirstTimeAtRung[rung], world.FirstTimes[rung]);
        Add(differences, $"first cause at {rung}", (int)slow.FirstCauses[rung], (int)world.FirstCauses[rung]);
        Add(differences, $"miscalculated before {rung}", slow.MiscalculatedBefore[rung] ? 1 : 0, (world.MiscalculatedBefore >> rung) & 1);
    }

    private static void AddType(List<string> differences, string name, TypeOutcome slow, in IncidentTypeCell cell)
    {
        Add(differences, name + " opened", slow.Opened, cell.Opened);
        Add(differences, name + " opened by the timeline", slow.OpenedByTimeline, cell.OpenedByTimeline);
        Add(differences, name + " provoked", slow.Provoked, cell.Provoked);
        Add(differences, name + " emboldened", slow.Emboldened, cell.Emboldened);
        Add(differences, name + " announced", slow.Announced, cell.Announced);
        Add(differences, name + " responded deliberate", slow.RespondedDeliberate, cell.RespondedDeliberate);
        Add(differences, name + " responded accident", slow.RespondedAccident, cell.RespondedAccident);
        Add(differences, name + " stood down deliberate", slow.StoodDownDeliberate, cell.StoodDownDeliberate);
        Add(differences, name + " stood down accident", slow.StoodDownAccident, cell.StoodDownAccident);
        Add(differences, name + " settled deliberate", slow.SettledDeliberate, cell.SettledDeliberate);
        Add(differences, name + " settled accident", slow.SettledAccident, cell.SettledAccident);
    }

    private static void AddChannel(List<string> differences, string name, ChannelOutcome slow, in ChannelCell cell)
    {
        AddContacts(differences, name, slow.Contacts, in cell);
        Add(differences, name + " wanted", slow.Wanted, cell.Wanted);
        Add(differences, name + " worked", slow.Worked, cell.Worked);
        Add(differences, name + " checks", slow.ChecksMade, cell.Checks);
        Add(differences, name + " unseen", slow.UnseenDownMinutes, cell.UnseenDownMinutes);
        Add(differences, name + " seen", slow.SeenDownMinutes, cell.SeenDownMinutes);
        Add(differences, name + " suspended", slow.SuspendedMinutes, cell.SuspendedMinutes);
        Add(differences, name + " routine attempts", slow.Routine.Attempts, cell.RoutineAttempts);
        Add(differences, name + " routine connected", slow.Routine.Connected, cell.RoutineConnected);
        Add(differences, name + " routine completed", slow.Routine.Completed, cell.RoutineCompleted);
        Add(differences, name + " routine refused", slow.Routine.Refused, cell.RoutineRefused);
        Add(differences, name + " routine unanswered", slow.Routine.Unanswered, cell.RoutineUnanswered);
        Add(differences, name + " routine passed over", slow.Routine.PassedOver.Sum(), cell.RoutinePassedOver);
    }

    private static void AddContacts(List<string> differences, string name, ContactCounts slow, in ChannelCell cell)
    {
        Add(differences, name + " attempts", slow.Attempts, cell.Attempts);
        Add(differences, name + " connected", slow.Connected, cell.Connected);
        Add(differences, name + " completed", slow.Completed, cell.Completed);
        Add(differences, name + " broken off", slow.BrokenOff, cell.BrokenOff);
        Add(differences, name + " cut", slow.Cut, cell.Cut);
        Add(differences, name + " unanswered", slow.Unanswered, cell.Unanswered);
        Add(differences, name + " refused", slow.Refused, cell.Refused);
        Add(differences, name + " withdrawn", slow.Withdrawn, cell.Withdrawn);
        Add(differences, name + " postponed", slow.Postponed, cell.Postponed);
        Add(differences, name + " open at end", slow.OpenAtEnd, cell.Contact is ContactKind.Incident or ContactKind.Session ? 1 : 0);
        Add(differences, name + " busy", slow.PassedOver[(int)PassedOverReason.Busy], cell.PassedOverBusy);
        Add(differences, name + " suspended", slow.PassedOver[(int)PassedOverReason.Suspended], cell.PassedOverSuspended);
        Add(differences, name + " under repair", slow.PassedOver[(int)PassedOverReason.UnderRepair], cell.PassedOverUnderRepair);
        Add(differences, name + " cooling off", slow.PassedOver[(int)PassedOverReason.CoolingOff], cell.PassedOverCoolingOff);
    }

    private static void Add(List<string> differences, string what, double slow, double fast)
    {
        if (slow.Equals(fast)) return;
        if (double.IsFinite(slow) && double.IsFinite(fast) && Math.Abs(slow - fast) <= Tolerance * Math.Max(1, Math.Abs(slow))) return;
        differences.Add($"{what}: slow {slow}, fast {fast}");
    }
}
