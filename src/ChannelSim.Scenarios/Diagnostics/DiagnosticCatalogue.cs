using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Every kind of finding there is, by code.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All rules, ascending by code; the codes are distinct.</summary>
    public static ImmutableArray<DiagnosticRule> Rules { get; } =
        [.. FileRules.All, .. KeyRules.All, .. ValueRules.All, .. NameRules.All, .. AssignmentRules.All, .. WarningRules.All, .. TextWarningRules.All, .. StudyRules.All, .. InjectListRules.All];
}
