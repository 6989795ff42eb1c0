namespace ChannelSim.Experiments.Compared;

/// <summary>A policy in a state of the world, as far as it can be run.</summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="State">The number of the state.</param>
/// <param name="HorizonMinutes">How long a replication lasts; NaN where there is none.</param>
/// <param name="Fault">Why the two do not go together; empty where they do.</param>
public sealed record PolicyInState(string Policy, int State, double HorizonMinutes, string Fault)
{
    /// <summary>Whether it can be run.</summary>
    public bool IsPossible => Fault.Length == 0;
}
