using System.Globalization;
using System.Text;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>The table of a contest, in Markdown.</summary>
internal static class RatioTable
{
    private static readonly string[] Heads =
        ["work", "program", "replications/s", "events", "ns/event", "ChannelSim is", "95 % interval", "B/replication", "aim", "met", "agrees within"];

    public static string Render(Contest contest)
    {
        var rows = contest.Entries.Select(entry => Row(contest, entry)).Concat(ThreadRows(contest.Threads)).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        var text = new StringBuilder();
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).AppendLine(" |");
        return text.ToString();
    }

    private static string[] Row(Contest contest, Entry entry)
    {
        var total = entry.Total;
        var rate = RatioOverRounds.Of(Enumerable.Range(0, entry.Rounds.Count).Select(entry.Rate)).Middle;
        var events = (double)total.Events / total.Replications;
        string[] start = [entry.Work.Name, entry.Contestant.Name, Whole(rate), Whole(events), Short(1e9 / (rate * events))];
        if (entry.IsEngine) return [.. start, "", "", .. Bytes(Contest.BytesPerReplication(entry.Work)), ""];
        var ratio = contest.Ratio(entry);
        var agreement = Agreement.Of(entry.Work, contest.EngineOf(entry.Work).Total, total);
        return
        [
            .. start, Times(ratio.Middle), $"{Short(ratio.Low)} to {Short(ratio.High)}", double.IsNaN(total.Bytes) ? "?" : Whole(total.Bytes / total.Replications),
            entry.Aim is { } aim ? Times(aim) : "", Met(ratio.Middle, entry.Aim), $"{Short(agreement.StandardErrors)} s.e.{(agreement.Holds ? "" : " NO")}",
        ];
    }

    private static string[][] ThreadRows(ThreadContest threads)
    {
        string[] Start(string name, double rate) => ["europe-2022", name, Whole(rate), Whole(threads.EventsPerReplication), Short(1e9 / (rate * threads.EventsPerReplication))];
        var ratio = threads.Ratio;
        var computer = threads.ComputerRatio;
        return
        [
            [.. Start("ChannelSim, 1 thread, wall clock", threads.RateOfOne), "", "", .. Bytes(threads.BytesPerReplication), ""],
            [
                .. Start("ChannelSim, 2 threads, wall clock", threads.RateOfTwo), $"{Times(ratio.Middle)} of 1", $"{Short(ratio.Low)} to {Short(ratio.High)}", "",
                Times(ThreadContest.Aim), Met(ratio.Middle, ThreadContest.Aim), $"work {Times(threads.WorkRatio)}",
            ],
            ["arithmetic", "2 threads, wall clock", "", "", "", $"{Times(computer.Middle)} of 1", $"{Short(computer.Low)} to {Short(computer.High)}", "", "", "", ""],
        ];
    }

    // What a whole run allocates besides (results, sketches that grow) is below a byte a replication.
    private static string[] Bytes(double bytes) => [Short(Math.Max(0, bytes)), "0", bytes < 1 ? "yes" : "no"];

    private static string Met(double ratio, double? aim) => aim is null ? "" : ratio >= aim ? "yes" : "no";

    private static string Times(double ratio) => Short(ratio) + "x";

    private static string Whole(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
