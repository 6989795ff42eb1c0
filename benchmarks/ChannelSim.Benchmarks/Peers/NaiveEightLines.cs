namespace ChannelSim.Benchmarks.Peers;

/// <summary>Eight lines as most people would write them: an object for each line, a priority queue of actions.</summary>
/// <param name="everyCheck">True to execute every check; false to arrange only those that find a dead line.</param>
internal sealed class NaiveEightLines(bool everyCheck) : IPeer
{
    private const int Count = 8;
    private const double Day = 1440;

    public static readonly string[] Names =
    [
        "opened", "settled", "missed", "attempts", "connected", "completed", "cut", "withdrawn", "busy", "under_repair",
        "checks", "unseen_down_minutes", "seen_down_minutes",
    ];

    public IReadOnlyList<string> Measures => Names;

    public long Replicate(Dice dice, double[] result)
    {
        var agenda = new Agenda(270 * Day);
        var lines = Enumerable.Range(0, Count).Select(_ => new NaiveLine(agenda, dice, everyCheck)).ToArray();
        foreach (var line in lines) line.Begin();
        agenda.In(dice.Exponential(3 * Day), Need);
        agenda.Run();
        foreach (var line in lines) line.End();
        Report();
        return agenda.Events;

        void Need()
        {
            lines[dice.Below(Count)].Need();
            agenda.In(dice.Exponential(3 * Day), Need);
        }

        void Report()
        {
            double Sum(Func<NaiveLine, double> number) => lines.Sum(number);
            result[0] = Sum(line => line.Needs);
            result[1] = Sum(line => line.Completed);
            result[2] = Sum(line => line.Busy + line.FoundInRepair + line.Missed);
            result[3] = Sum(line => line.Connected + line.Missed);
            result[4] = Sum(line => line.Connected);
            result[5] = Sum(line => line.Completed);
            result[6] = Sum(line => line.Cut);
            result[7] = Sum(line => line.Missed);
            result[8] = Sum(line => line.Busy);
            result[9] = Sum(line => line.FoundInRepair);
            result[10] = Sum(line => line.Checks);
            result[11] = Sum(line => line.UnseenMinutes);
            result[12] = Sum(line => line.SeenMinutes);
        }
    }
}
