using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Assigning;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios;

/// <summary>A valid scenario: the model, and what people need beside it.</summary>
public sealed record Scenario
{
    /// <summary>What the engine takes.</summary>
    public required ModelDefinition Model { get; init; }

    /// <summary>Its name in results.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, a line; the id where the file gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Handling marking, or null.</summary>
    public string? Marking { get; init; }

    /// <summary>Minutes and calendar.</summary>
    public required ScenarioClock Clock { get; init; }

    /// <summary>The sources, in file order.</summary>
    public required ImmutableArray<SourceDefinition> Sources { get; init; }

    /// <summary>How it is usually run.</summary>
    public required StudyDefinition Study { get; init; }

    /// <summary>Timeline entries that a facilitator releases by hand, whether or not they come by themselves in a batch run.</summary>
    public required ImmutableArray<TimelineEntryId> ManualEntries { get; init; }

    /// <summary>How it is held as a live exercise; a batch run takes nothing from it.</summary>
    public ExerciseSettings Exercise { get; init; } = ExerciseSettings.None;

    /// <summary>The file name as it was given.</summary>
    public required string FileName { get; init; }

    /// <summary>The file as text, line ends as LF.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the file's bytes, lowercase hexadecimal; assignments do not change it.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where each dotted path is written: values at their value, blocks at their key. What <c>like</c> copied points to the original.</summary>
    public required ImmutableDictionary<string, Place> Places { get; init; }

    /// <summary>What the file says under <c>text</c>, for people, by the dotted path of the block: of sides, rungs, states of the climate, channels, incident types, entries of the timeline and objectives.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The assignments that were applied, in order.</summary>
    public required ImmutableArray<Assignment> Assignments { get; init; }

    /// <summary>By assignment whether it gives numbers of parameters and nothing else.</summary>
    public ImmutableArray<bool> AssignsNumbers => Rebinding.AreNumbers;

    /// <summary>The text of a block as a sentence to be added to others; nothing where it has none.</summary>
    internal string About(string path) => Texts.TryGetValue(path, out var text) && Phrases.Sentences(text) is { Length: > 0 } told ? " " + told : "";

    internal Rebinding Rebinding { private get; init; } = Rebinding.Never;

    /// <summary>
    /// The parameters of the model with other values in its assignments, had without reading the file again, in microseconds.
    /// </summary>
    /// <param name="assignments">The assignments with other values: as many, of the same paths.</param>
    /// <returns>Null where that cannot be told without reading the file: a value is refused, or it changes more than numbers.</returns>
    public ImmutableArray<ParameterDefinition>? ParametersWith(ImmutableArray<Assignment> assignments) => Rebinding.With(assignments);
}
