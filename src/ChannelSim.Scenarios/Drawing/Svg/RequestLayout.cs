using ChannelSim.Engine.Machines;
using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>
/// What is asked for: asking from left to right, coming together down the right edge, putting off and cooling off below. A meeting has one state more, on
/// the way.
/// </summary>
internal static class RequestLayout
{
    public static readonly MachineLayout Call = new(
        640,
        MachineLayout.Place(
            (Dormant, 100, 140, 120), (Requested, 400, 140, 140), (Scheduled, 800, 140, 130), (CoolingOff, 100, 310, 120), (Postponed, 480, 310, 140),
            (Connected, 800, 480, 130), (Suspended, 100, 580, 120)),
        [
            .. Asking(Requested, Scheduled),
            new(Scheduled, Connected, [new(884, 180), new(884, 480)], Slot.Beside(892, 330, 145, 6)),
            Done(Connected),
        ],
        MachineLayout.FromDot(140),
        MachineLayout.IntoSuspended(600));

    public static readonly MachineLayout Meeting = new(
        640,
        MachineLayout.Place(
            (Dormant, 100, 140, 120), (Proposed, 400, 140, 140), (Agreed, 800, 140, 130), (CoolingOff, 100, 310, 120), (Postponed, 480, 310, 140),
            (Travelling, 800, 310, 130), (ChannelState.Meeting, 800, 480, 130), (Suspended, 100, 580, 120)),
        [
            .. Asking(Proposed, Agreed),
            new(Agreed, Travelling, [new(884, 180), new(884, 310)], Slot.Beside(892, 245, 145, 6)),
            new(Travelling, Dormant, [new(800, 340), new(784, 340), new(784, 452), new(60, 452), new(60, 165), new(100, 165)], Slot.Above(250, 452, 520, 2)),
            new(Travelling, ChannelState.Meeting, [new(884, 350), new(884, 480)], Slot.Beside(892, 415, 145, 6)),
            Done(ChannelState.Meeting),
        ],
        MachineLayout.FromDot(140),
        MachineLayout.IntoSuspended(600));

    private static Route[] Asking(ChannelState asked, ChannelState accepted) =>
    [
        new(Dormant, asked, [new(220, 150), new(400, 150)], Slot.Above(228, 150, 164, 5)),
        new(asked, Dormant, [new(400, 170), new(220, 170)], Slot.Below(228, 170, 164, 3)),
        new(asked, accepted, [new(540, 150), new(800, 150)], Slot.Above(548, 150, 244, 6)),
        new(accepted, Dormant, [new(865, 140), new(865, 50), new(190, 50), new(190, 140)], Slot.Above(250, 50, 560, 2)),
        new(asked, Postponed, [new(515, 180), new(515, 310)], Slot.Beside(523, 245, 208, 4)),
        new(Postponed, accepted, [new(620, 322), new(740, 322), new(740, 171), new(800, 171)], Slot.Beside(748, 245, 128, 4)),
        new(asked, CoolingOff, [new(425, 180), new(425, 322), new(220, 322)], Slot.Above(228, 322, 189, 2)),
        new(CoolingOff, Dormant, [new(130, 310), new(130, 180)], Slot.Beside(138, 256, 279, 4)),
        new(Postponed, CoolingOff, [new(480, 338), new(220, 338)], Slot.Below(228, 338, 240, 2)),
        new(Postponed, Postponed, [new(570, 350), new(570, 378), new(642, 378), new(642, 340), new(620, 340)], Slot.Beside(650, 372, 128, 5)),
        new(Postponed, Dormant, [new(510, 350), new(510, 412), new(74, 412), new(74, 174), new(100, 174)], Slot.Above(228, 412, 274, 2)),
        new(Suspended, Dormant, [new(100, 600), new(30, 600), new(30, 147), new(100, 147)], Slot.Below(8, 600, 90, 1)),
    ];

    private static Route Done(ChannelState talking) =>
        new(talking, Dormant, [new(800, 500), new(46, 500), new(46, 156), new(100, 156)], Slot.Above(250, 500, 520, 2));
}
