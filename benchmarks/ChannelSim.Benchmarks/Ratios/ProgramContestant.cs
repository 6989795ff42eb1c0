using System.Diagnostics;
using System.Globalization;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A program in another language that answers requests on its standard input; benchmarks/peers/c/contestant.h says how.</summary>
internal sealed class ProgramContestant : Contestant, IDisposable
{
    private readonly Process _process;

    public ProgramContestant(string name, string executable, params string[] arguments)
        : base(name)
    {
        _process = Process.Start(new ProcessStartInfo(executable, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    public override Sample Run(long replications, int seed)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{replications} {seed}"));
        _process.StandardInput.Flush();
        var head = Line()[1..];
        List<double> sums = [], squares = [];
        for (var line = Line(); line[0] != "done"; line = Line())
        {
            sums.Add(Number(line[1]));
            squares.Add(Number(line[2]));
        }

        var bytes = Number(head[3]);
        return new Sample((long)Number(head[0]), Number(head[1]), Number(head[2]), bytes < 0 ? double.NaN : bytes, (long)Number(head[4]), [.. sums], [.. squares]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string[] Line() =>
        (_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended before it had answered")).Split(' ');

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
