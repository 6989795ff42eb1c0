namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Whether a finding keeps the scenario from being used.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The scenario cannot be used until it is mended.</summary>
    Error,

    /// <summary>The scenario can be used; it may not say what was meant.</summary>
    Warning,
}
