using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>What the document says, apart from the file it came from.</summary>
/// <param name="Model">What the engine takes; after a fault, told already, it may not be whole.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Marking">Handling marking, or null.</param>
/// <param name="Clock">Minutes and calendar; null after a fault.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Study">How it is usually run.</param>
/// <param name="Manual">Timeline entries that are released by hand.</param>
/// <param name="Exercise">How it is held as an exercise.</param>
/// <param name="Sections">The parts that give names, as they are written.</param>
/// <param name="Observers">The observers that could be read, by incident type.</param>
internal sealed record BuiltScenario(
    ModelDefinition Model,
    string Title,
    string? Marking,
    ScenarioClock? Clock,
    ImmutableArray<SourceDefinition> Sources,
    StudyDefinition Study,
    ImmutableArray<TimelineEntryId> Manual,
    ExerciseSettings Exercise,
    Sections Sections,
    IReadOnlyDictionary<string, int> Observers);
