using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>A line: ready, ringing and connected from left to right, failures below.</summary>
internal static class LineLayout
{
    public static readonly MachineLayout Line = new(
        570,
        MachineLayout.Place(
            (Ready, 100, 140, 120), (Ringing, 420, 140, 130), (Connected, 800, 140, 130),
            (FailedUnseen, 100, 310, 120), (UnderRepair, 800, 310, 130), (Suspended, 100, 510, 120)),
        [
            new(Ready, Ringing, [new(220, 150), new(420, 150)], Slot.Above(228, 150, 184, 5)),
            new(Ringing, Ready, [new(420, 170), new(220, 170)], Slot.Below(228, 170, 184, 3)),
            new(Ringing, Connected, [new(550, 160), new(800, 160)], Slot.Above(558, 160, 234, 6)),
            new(Connected, Ready, [new(865, 140), new(865, 50), new(190, 50), new(190, 140)], Slot.Above(250, 50, 560, 2)),
            new(Ready, FailedUnseen, [new(130, 180), new(130, 310)], Slot.Beside(138, 256, 290, 4)),
            new(Ringing, FailedUnseen, [new(440, 180), new(440, 322), new(220, 322)], Slot.Above(228, 322, 204, 2)),
            new(FailedUnseen, Ringing, [new(220, 340), new(468, 340), new(468, 180)], Slot.Below(228, 340, 230, 2)),
            new(Ringing, UnderRepair, [new(520, 180), new(520, 330), new(800, 330)], Slot.Above(528, 330, 264, 3)),
            new(Connected, UnderRepair, [new(865, 180), new(865, 310)], Slot.Beside(873, 245, 162, 4)),
            new(FailedUnseen, UnderRepair, [new(160, 350), new(160, 402), new(850, 402), new(850, 350)], Slot.Above(480, 402, 362, 3)),
            new(UnderRepair, Ready, [new(885, 350), new(885, 462), new(58, 462), new(58, 171), new(100, 171)], Slot.Above(250, 462, 560, 3)),
            new(Suspended, Ready, [new(100, 530), new(34, 530), new(34, 149), new(100, 149)], Slot.Below(8, 530, 90, 1)),
        ],
        MachineLayout.FromDot(140),
        MachineLayout.IntoSuspended(530));
}
