using System.Globalization;
using System.Runtime.InteropServices;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary><c>ratios [--rounds N] [--seconds S] [-o FILE]</c>: everybody in one run, and one table.</summary>
internal static class RatiosCommand
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static int Run(string[] arguments)
    {
        if (!TryRead(arguments, out var rounds, out var seconds, out var output))
        {
            Console.Error.WriteLine("usage: ratios [--rounds N] [--seconds S] [-o FILE]");
            return Misused;
        }

        using var contest = Contest.Create();
        foreach (var absent in contest.Absent) Console.Error.WriteLine($"not in the table: {absent}");
        contest.Run(rounds, seconds, Console.Error.WriteLine);
        var text = $"{Preface(contest, rounds, seconds)}\n{RatioTable.Render(contest)}";
        Console.Write(text);
        if (output is not null) File.WriteAllText(output, text);
        return Judge(contest);
    }

    // Speed does not fail the command, for it depends on the computer. Wrong results do.
    private static int Judge(Contest contest)
    {
        var wrong = contest.Entries.Where(entry => !entry.IsEngine)
            .Select(entry => (Entry: entry, Agreement: Agreement.Of(entry.Work, contest.EngineOf(entry.Work).Total, entry.Total)))
            .Where(item => !item.Agreement.Holds).ToList();
        foreach (var (entry, agreement) in wrong)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Work.Name}, {entry.Contestant.Name}: {agreement.Measure} differs from the engine's by {agreement.StandardErrors:F1} standard errors"));
        return wrong.Count == 0 ? 0 : Failed;
    }

    private static string Preface(Contest contest, int rounds, double seconds)
    {
        var compilers = string.Join("; ", new[] { Compiler.C, Compiler.Cpp }.Select(compiler => compiler.Version() ?? $"no {compiler.Command}"));
        List<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {rounds} rounds of about {seconds:0.##} s of processor time for each program."),
            $"{Computer.Processor()}, {Environment.ProcessorCount} processors; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {compilers}.",
            string.Create(CultureInfo.InvariantCulture, $"Load average when it ended: {Computer.Load()}. Results must agree within {Agreement.Limit:0} standard errors in every number."),
        ];
        return string.Join('\n', lines.Concat(contest.Absent.Select(absent => $"Not in the table: {absent}."))) + "\n";
    }

    private static bool TryRead(string[] arguments, out int rounds, out double seconds, out string? output)
    {
        (rounds, seconds, output) = (9, 1, null);
        if (arguments.Length % 2 != 0) return false;
        foreach (var pair in arguments.Chunk(2))
        {
            switch (pair[0])
            {
                case "--rounds" when int.TryParse(pair[1], CultureInfo.InvariantCulture, out rounds) && rounds > 0: break;
                case "--seconds" when double.TryParse(pair[1], CultureInfo.InvariantCulture, out seconds) && seconds > 0: break;
                case "-o": output = pair[1]; break;
                default: return false;
            }
        }

        return true;
    }
}
