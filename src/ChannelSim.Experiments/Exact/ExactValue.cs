namespace ChannelSim.Experiments.Exact;

/// <summary>What a measure amounts to by a closed form, not by simulation.</summary>
/// <param name="Measure">The measure, as in data files.</param>
/// <param name="Value">Its expectation, in the measure's unit, to ten digits.</param>
/// <param name="Form">Name of the closed form in data files, kebab-case.</param>
/// <param name="Words">The closed form in words.</param>
public sealed record ExactValue(string Measure, double Value, string Form, string Words);
