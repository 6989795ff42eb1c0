using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>Talks: from session to session along the top, what is put off below.</summary>
internal static class TalksLayout
{
    public static readonly MachineLayout Talks = new(
        430,
        MachineLayout.Place((Scheduled, 100, 84, 120), (Underway, 420, 84, 130), (Concluded, 800, 84, 130), (Postponed, 420, 254, 130), (Suspended, 100, 370, 120)),
        [
            new(Scheduled, Underway, [new(220, 104), new(420, 104)], Slot.Above(228, 104, 184, 6)),
            new(Underway, Concluded, [new(550, 94), new(800, 94)], Slot.Above(558, 94, 234, 5)),
            new(Concluded, Underway, [new(800, 114), new(550, 114)], Slot.Below(558, 114, 234, 2)),
            new(Scheduled, Postponed, [new(160, 124), new(160, 274), new(420, 274)], Slot.Above(168, 274, 244, 5)),
            new(Postponed, Underway, [new(485, 254), new(485, 124)], Slot.Beside(493, 196, 230, 3)),
            new(Concluded, Postponed, [new(865, 124), new(865, 266), new(550, 266)], Slot.Above(558, 266, 299, 1)),
            new(Postponed, Postponed, [new(500, 294), new(500, 322), new(572, 322), new(572, 284), new(550, 284)], Slot.Beside(580, 306, 440, 4)),
            new(Suspended, Scheduled, [new(100, 390), new(34, 390), new(34, 104), new(100, 104)], Slot.Below(8, 390, 90, 1)),
        ],
        MachineLayout.FromDot(84),
        MachineLayout.IntoSuspended(390));
}
