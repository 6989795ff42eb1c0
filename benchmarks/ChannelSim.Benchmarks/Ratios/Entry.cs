using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A row of the table: a contestant, and how the engine is to compare with it.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Contestant">Who does it.</param>
/// <param name="Aim">The least ratio of the engine's rate to its own; null where there is no aim.</param>
internal sealed record Entry(Work Work, Contestant Contestant, double? Aim)
{
    /// <summary>What the engine is called in the table.</summary>
    public const string EngineName = "ChannelSim";

    /// <summary>Replications in each round.</summary>
    public long Replications { get; private set; }

    /// <summary>What it did, round by round.</summary>
    public List<Sample> Rounds { get; } = [];

    public Sample Total => Rounds.Aggregate((a, b) => a.Plus(b));

    public bool IsEngine => Contestant.Name == EngineName;

    /// <summary>Replications per second of processor time in a round.</summary>
    public double Rate(int round) => Rounds[round].Replications / Rounds[round].ProcessorSeconds;

    public void WarmUp(double seconds) => Replications = Contestant.WarmUp(seconds);

    public void Go(int round) => Rounds.Add(Contestant.Run(Replications, seed: 1000 + round));
}
