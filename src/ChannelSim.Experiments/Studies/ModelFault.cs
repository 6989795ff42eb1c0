using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Experiments.Studies;

/// <summary>Why assignments make no model.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Hint">What is allowed; may be empty.</param>
/// <param name="Found">What the reader of the file found; null where a limit of the engine was reached.</param>
public sealed record ModelFault(string What, string Hint, Diagnostic? Found)
{
    /// <summary>With the place, where there is one.</summary>
    public override string ToString() => Found?.ToString() ?? What;
}
