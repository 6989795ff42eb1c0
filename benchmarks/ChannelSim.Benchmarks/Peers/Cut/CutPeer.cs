namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>The cut of 2022 (benchmarks/scenarios/cut-2022.yaml) as most people would write it: an object for each thing, a priority queue of actions.</summary>
internal sealed class CutPeer(CutStyle style) : IPeer
{
    private static readonly string[] Rungs = ["accusation", "alert-posture", "force-moves", "clash", "nuclear-use"];
    private static readonly string[] Types = ["stray-missile", "critical-infrastructure", "reprisal"];
    private static readonly string[] TypeMeasures =
        ["opened", "responded_deliberate", "responded_accident", "stood_down_deliberate", "stood_down_accident", "settled_deliberate", "settled_accident"];

    private static readonly string[] LineMeasures =
    [
        "attempts", "connected", "completed", "broken_off", "cut", "unanswered", "withdrawn", "passed_over",
        "checks", "unseen_down_minutes", "seen_down_minutes",
    ];

    private static readonly string[] CallMeasures =
    [
        "attempts", "connected", "completed", "broken_off", "refused", "withdrawn", "postponed", "passed_over",
        "routine_attempts", "routine_connected", "routine_refused", "routine_passed_over",
    ];

    public static readonly string[] Names =
    [
        .. Rungs.Select(rung => $"rungs.{rung}.reached"),
        .. Types.SelectMany(type => TypeMeasures.Select(measure => $"incidents.{type}.{measure}")),
        .. LineMeasures.Select(measure => $"channels.deconfliction-line.{measure}"),
        .. new[] { "milley-gerasimov", "austin-shoigu" }.SelectMany(call => CallMeasures.Select(measure => $"channels.{call}.{measure}")),
    ];

    public IReadOnlyList<string> Measures => Names;

    public long Replicate(Dice dice, double[] result)
    {
        var world = new CutWorld(dice, style);
        world.Run();
        double[] row =
        [
            .. Enumerable.Range(1, Rungs.Length).Select(rung => world.Ladder.Peak >= rung ? 1.0 : 0.0),
            .. world.Outcomes.Values.SelectMany(outcomes => outcomes.Ended.Select(count => (double)count).Prepend(outcomes.Opened)),
            .. Row(world.Line), .. Row(world.Milley), .. Row(world.Austin),
        ];
        row.CopyTo(result, 0);
        return world.Agenda.Events;
    }

    private static double[] Row(Line line) =>
    [
        line.Attempts, line.Connected, line.Completed, line.BrokenOff, line.Cut, line.Unanswered, line.Withdrawn, line.PassedOver,
        line.Checks, line.UnseenMinutes, line.SeenMinutes,
    ];

    private static double[] Row(Call call) =>
    [
        call.Attempts, call.Connected, call.Completed, call.BrokenOff, call.Refused, call.Withdrawn, call.Postponed, call.PassedOver,
        call.RoutineAttempts, call.RoutineConnected, call.RoutineRefused, call.RoutinePassedOver,
    ];
}
