namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What was run of an analysis: an unbroken beginning of its samples.</summary>
/// <param name="Numbers">By number, by point its value or position.</param>
/// <param name="Values">By measure the values of all replications: those of the first point, of the second, and so on.</param>
/// <param name="Samples">Samples that are complete.</param>
internal sealed record SensitivityValues(double[][] Numbers, double[][] Values, int Samples);
