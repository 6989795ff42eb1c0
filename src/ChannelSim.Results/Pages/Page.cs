using System.Collections.Immutable;
using System.Text.Json;

namespace ChannelSim.Results.Pages;

/// <summary>
/// A result as all its forms show it: text, JSON and CSV are written from this, so that nothing can be missing from one of them. It says nothing of
/// columns, fonts or widths.
/// </summary>
public sealed record Page
{
    /// <summary>What it is about, a line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from; its worlds have the markings.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>What a reader must know before any number: how much was run, what the intervals are, whether it was interrupted. Each a sentence or two.</summary>
    public ImmutableArray<string> Lead { get; init; } = [];

    /// <summary>What speaks against taking the numbers as they are, such as worlds with other horizons.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The page itself, in order. Where it comes from is told after them.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>What follows after where it comes from, such as replications worth tracing.</summary>
    public ImmutableArray<Section> Afterwards { get; init; } = [];

    /// <summary>The hash of the world in which the one replication of this page ended; null for what is about many, or for those who are not to know.</summary>
    public string? WorldHash { get; init; }

    /// <summary>Every number, one line each: what CSV holds.</summary>
    public required DataTable Data { get; init; }

    /// <summary>Writes the members of the JSON object that are this page's own; those that all pages have are written by the renderer.</summary>
    public Action<Utf8JsonWriter> Members { get; init; } = _ => { };

    /// <summary>The markings of all worlds, each once, in order; null where there is none.</summary>
    public string? Marking => Provenance.Marking;
}
