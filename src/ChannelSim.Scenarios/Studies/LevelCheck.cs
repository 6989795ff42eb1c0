using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Tries each value of a study in the scenario, and tells what is wrong or odd about it where it is written in the study.</summary>
internal sealed class LevelCheck(ScenarioSource scenario, ImmutableArray<Assignment> before, Findings findings)
{
    /// <summary>Whether the scenario takes the value; if not, it is told at the path or at the value.</summary>
    public bool Try(string path, string value, Place pathPlace, Place valuePlace)
    {
        var assignment = new Assignment($"{path}={value}");
        var read = ScenarioReader.Read(scenario, [.. before, assignment]);
        foreach (var fault in read.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error || fault.Place.Source == assignment.Source))
        {
            findings.Report(fault.Rule, Where(fault, assignment, pathPlace, valuePlace), fault.What, fault.Hint, fault.Suggestions);
        }

        return read.Scenario is not null;
    }

    private static Place Where(Diagnostic fault, Assignment assignment, Place pathPlace, Place valuePlace)
    {
        if (fault.Place.Source != assignment.Source) return valuePlace;
        return fault.Place.Column <= assignment.Path.Length ? pathPlace.Shifted(fault.Place.Column - 1, fault.Place.Length) : valuePlace;
    }
}
