using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>One thread and two, on europe-2022, by the clock on the wall: what the others do on the machine counts against two.</summary>
internal sealed class ThreadContest
{
    public const double Aim = 1.85;

    private readonly EngineContestant _one;
    private readonly EngineContestant _two;
    private readonly List<(Sample One, Sample Two)> _rounds = [];
    private long _replications;

    public ThreadContest()
    {
        var model = Repository.Compile(Repository.Path("scenarios", "europe-2022.yaml"));
        _one = new EngineContestant("one thread", model, [], threads: 1);
        _two = new EngineContestant("two threads", model, [], threads: 2);
    }

    public RatioOverRounds Ratio => RatioOverRounds.Of(_rounds.Select(round => Wall(round.Two) / Wall(round.One)));

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
    }

    private static double Wall(Sample sample) => sample.Replications / sample.WallSeconds;
}
