using System.Globalization;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>
/// <c>serve WORK NAME</c>: a contestant in a process of its own, as users run it. In one process with others the runtime would compile what they share
/// for the first of them. Answers as the programs in C do (benchmarks/peers/c/contestant.h).
/// </summary>
internal static class Server
{
    public static int Run(string work, string name)
    {
        var managed = Contest.Managed.FirstOrDefault(managed => managed.Work.Name == work && managed.Name == name);
        if (managed is null)
        {
            Console.Error.WriteLine($"no program '{name}' for '{work}'; there are {string.Join("; ", Contest.Managed.Select(known => $"{known.Work.Name} \"{known.Name}\""))}");
            return 2;
        }

        var contestant = managed.Make();
        while (Console.ReadLine() is { } request)
        {
            var parts = request.Split(' ');
            Answer(managed, contestant.Run(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));
        }

        return 0;
    }

    private static void Answer(ManagedContestant managed, Sample sample)
    {
        Write($"ran {sample.Replications} {sample.WallSeconds:R} {sample.ProcessorSeconds:R} {sample.Bytes:R} {sample.Events}");
        for (var measure = 0; measure < sample.Sums.Length; measure++)
        {
            var square = measure < sample.Squares.Length ? sample.Squares[measure] : double.NaN;
            Write($"{managed.Work.Measures[measure].Name} {sample.Sums[measure]:R} {square:R}");
        }

        Write($"done");
        Console.Out.Flush();
    }

    private static void Write(FormattableString line) => Console.Out.WriteLine(FormattableString.Invariant(line));
}
