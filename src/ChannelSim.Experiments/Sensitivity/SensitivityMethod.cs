namespace ChannelSim.Experiments.Sensitivity;

/// <summary>How the numbers that are varied were chosen, and with it which indices there are.</summary>
public enum SensitivityMethod
{
    /// <summary>A plain run, each draw of what is not known anew: first-order indices and partial rank correlations.</summary>
    GivenData,

    /// <summary>Saltelli's design over a Sobol' sequence: first-order and total indices, and second-order ones if asked for.</summary>
    Saltelli,

    /// <summary>Morris trajectories: elementary effects, for a first look at very many numbers.</summary>
    Morris,
}
