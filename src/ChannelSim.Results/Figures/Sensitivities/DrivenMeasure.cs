using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>A measure and what it is called.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Of">What drives it.</param>
internal sealed record DrivenMeasure(string Name, MeasureSensitivity Of);
