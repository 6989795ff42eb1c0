using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Keys;

/// <summary>One key of the format: what the reader walks, and what the schema and the documents are made from.</summary>
/// <param name="Name">The key, kebab-case.</param>
/// <param name="Kind">What stands after it.</param>
/// <param name="Description">What it means, a sentence.</param>
/// <param name="Example">A value as one would write it.</param>
public sealed record KeyDefinition(string Name, KeyKind Kind, string Description, string Example)
{
    /// <summary>What its numbers are measured in; null where it has none.</summary>
    public ParameterUnit? Unit { get; init; }

    /// <summary>The value that stands where the key is absent, as one would write it; null where absence means something else.</summary>
    public string? Default { get; init; }

    /// <summary>The key of the same block whose value stands where this one is absent.</summary>
    public string? DefaultKey { get; init; }

    /// <summary>What absence means, in words, where there is neither <see cref="Default"/> nor <see cref="DefaultKey"/>.</summary>
    public string? Absent { get; init; }

    /// <summary>Whether the block needs the key.</summary>
    public bool Required { get; init; }

    /// <summary>Whether zero is refused as well as what is below it.</summary>
    public bool Positive { get; init; }

    /// <summary>The largest <see cref="KeyKind.Whole"/> allowed; null where any will do.</summary>
    public int? Most { get; init; }

    /// <summary>The words allowed for <see cref="KeyKind.Choice"/>, and for a <see cref="KeyKind.Whole"/> that can only be one of some numbers.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>The pattern that a <see cref="KeyKind.Text"/> must match; null where any text will do.</summary>
    public string? Form { get; init; }

    /// <summary>Whether a probability may differ by side; nobody is called in talks, nor by an entry of the timeline.</summary>
    public bool BySide { get; init; } = true;

    /// <summary>Whether it may differ by whether the act was deliberate, as the outermost map.</summary>
    public bool ByTruth { get; init; }

    /// <summary>The sort of name for <see cref="KeyKind.Name"/> and <see cref="KeyKind.NameList"/>.</summary>
    public NameSort Names { get; init; }

    /// <summary>The kinds of channel that have the key; empty: all, or not a key of channels.</summary>
    public ImmutableArray<ChannelKind> Kinds { get; init; } = [];

    /// <summary>The name of the block inside, for the kinds that hold blocks.</summary>
    public string? Block { get; init; }

    /// <summary>Whether its value is free text for people, in which any character may stand.</summary>
    public bool IsProse => Kind == KeyKind.TextBySide || (Kind is KeyKind.Text or KeyKind.TextList && Name is "title" or "text" or "meant" or "not-meant" or "responds" or "stands-down" or "marking" or "language" or "url" or "watch" or "name" or "from" or "expected" or "notes" or "brief" && Form is null);

    /// <summary>Whether <c>like</c> copies it.</summary>
    public bool Copied { get; init; } = true;
}
