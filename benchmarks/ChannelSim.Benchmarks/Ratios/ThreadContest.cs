using System.Diagnostics;
using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>One thread and two, on europe-2022, by the clock on the wall: what the others do on the computer counts against two.</summary>
internal sealed class ThreadContest
{
    public const double Aim = 1.9;

    private readonly EngineContestant _one;
    private readonly EngineContestant _two;
    private readonly List<(Sample One, Sample Two)> _rounds = [];
    private readonly List<double> _computer = [];
    private static ulong _sink;
    private long _replications;

    public ThreadContest()
    {
        var model = Repository.Compile(Repository.Path("scenarios", "europe-2022.yaml"));
        _one = new EngineContestant("one thread", model, [], threads: 1);
        _two = new EngineContestant("two threads", model, [], threads: 2);
    }

    public RatioOverRounds Ratio => RatioOverRounds.Of(_rounds.Select(round => Wall(round.Two) / Wall(round.One)));

    /// <summary>What two threads of arithmetic alone get of the computer, over one: the most that anything could.</summary>
    public RatioOverRounds ComputerRatio => RatioOverRounds.Of(_computer);

    public double RateOfOne => RatioOverRounds.Of(_rounds.Select(round => Wall(round.One))).Middle;

    public double RateOfTwo => RatioOverRounds.Of(_rounds.Select(round => Wall(round.Two))).Middle;

    /// <summary>Processor time of two threads over that of one, for the same replications.</summary>
    public double WorkRatio => RatioOverRounds.Of(_rounds.Select(round => round.Two.ProcessorSeconds / round.One.ProcessorSeconds)).Middle;

    public double EventsPerReplication => (double)_rounds.Sum(round => round.One.Events) / _rounds.Sum(round => round.One.Replications);

    public double BytesPerReplication { get; private set; }

    public void WarmUp(double seconds)
    {
        _replications = _one.WarmUp(seconds);
        _two.Run(_replications, seed: 1);
        BytesPerReplication = _one.BytesPerReplication();
    }

    public void Go(int round)
    {
        var first = round % 2 == 0 ? _one : _two;
        var second = round % 2 == 0 ? _two : _one;
        Sample a = first.Run(_replications, 1000 + round), b = second.Run(_replications, 1000 + round);
        _rounds.Add(round % 2 == 0 ? (a, b) : (b, a));
        _computer.Add(2 * SecondsOfArithmetic(1) / SecondsOfArithmetic(2));
    }

    // Each thread does the same work, which touches no memory and shares nothing.
    private static double SecondsOfArithmetic(int threads)
    {
        var stopwatch = Stopwatch.StartNew();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(seed => new Thread(() => Volatile.Write(ref _sink, Arithmetic((ulong)seed))))];
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        return stopwatch.Elapsed.TotalSeconds;
    }

    private static ulong Arithmetic(ulong value)
    {
        for (var i = 0; i < 100_000_000; i++) value = (value * 6364136223846793005) + 1442695040888963407;
        return value;
    }

    private static double Wall(Sample sample) => sample.Replications / sample.WallSeconds;
}
