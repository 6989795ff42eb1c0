using System.Collections.Immutable;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>What is written as one self-contained HTML file: a result, or what is looked back on.</summary>
public sealed record HtmlReport
{
    // What keys of pictures of one replication begin with; the number of the replication follows.
    private const string ReplicationKey = "replication-";

    /// <summary>What kind of result it is, in a word or two: <c>Comparison</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, a line.</summary>
    public required string Title { get; init; }

    /// <summary>How it is to be handled; null where nothing says so.</summary>
    public string? Marking { get; init; }

    /// <summary>What it is, in a sentence that needs no other.</summary>
    public required string Sentence { get; init; }

    /// <summary>What a reader must know before any number.</summary>
    public ImmutableArray<string> Lead { get; init; } = [];

    /// <summary>What speaks against taking the numbers as they are.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>All of it in short, before the contents; null where the main picture says it.</summary>
    public Section? Summary { get; init; }

    /// <summary>The pictures, the main one first.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>All tables, in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>What all tables together are called.</summary>
    public string PartTitle { get; init; } = "All numbers";

    /// <summary>Where it comes from.</summary>
    public ImmutableArray<Block> Origin { get; init; } = [];

    /// <summary>How it is made again.</summary>
    public ImmutableArray<Block> Repeat { get; init; } = [];

    /// <summary>What follows, such as replications worth tracing.</summary>
    public ImmutableArray<Section> Afterwards { get; init; } = [];

    /// <summary>Where it comes from in a line, for the foot.</summary>
    public string Foot { get; init; } = "";

    /// <summary>The picture that stands on the first screen; null where there is none.</summary>
    internal Figure? Main => Figures.Except(Replications).FirstOrDefault() ?? Figures.FirstOrDefault();

    /// <summary>Pictures of one replication each; a reader chooses among them.</summary>
    internal ImmutableArray<Figure> Replications => [.. Figures.Where(figure => figure.Key.StartsWith(ReplicationKey, StringComparison.Ordinal))];

    /// <summary>All other pictures.</summary>
    internal ImmutableArray<Figure> Others => [.. Figures.Except(Replications).Skip(1)];

    /// <summary>The file.</summary>
    public string Render() => new ReportHtml(this).Text();
}
