using System.Collections.Immutable;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Results.Pages;

/// <summary>
/// What a result is and where it comes from: enough to make it again and to see that it is another one. Every page, JSON object and CSV file carries it.
/// </summary>
/// <remarks>
/// For a command that prints no <see cref="Page"/>, such as <c>explain</c>: make one with the scenario that was read and the channels that were taken
/// away, head the text with <c>HeadingText.Of</c>, end it with <c>ProvenanceText.Lines</c>, put <c>ProvenanceJson.Write</c> into the
/// JSON object and append <c>ProvenanceCsv.Columns</c> and <c>ProvenanceCsv.Fields</c> to the lines of the CSV.
/// </remarks>
public sealed record Provenance
{
    /// <summary>The verb of the command, such as <c>run</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The worlds that were run, at least one; the first is what the others are compared with.</summary>
    public required ImmutableArray<WorldOrigin> Worlds { get; init; }

    /// <summary>The command that repeats it, quoted for a shell.</summary>
    public required string Command { get; init; }

    /// <summary>The seed; null where nothing was drawn.</summary>
    public ulong? Seed { get; init; }

    /// <summary>How much was run, in words: <c>2,000 replications</c>; empty where nothing was.</summary>
    public string Sample { get; init; } = "";

    /// <summary>Replications, or pairs of them; null where nothing was run.</summary>
    public long? Replications { get; init; }

    /// <summary>True where what is not known was held at its mean.</summary>
    public bool FixedKnowledge { get; init; }

    /// <summary>Replications for each draw of what is not known; 1 where each has its own.</summary>
    public int Dice { get; init; } = 1;

    /// <summary>The digest of all numbers of a run; null for what has none.</summary>
    public string? Digest { get; init; }

    /// <summary>The study that it is of; null for what is of none.</summary>
    public StudyOrigin? Study { get; init; }

    /// <summary>The folder of a study; null for what is in none.</summary>
    public string? Folder { get; init; }

    /// <summary>The engine.</summary>
    public string EngineVersion { get; init; } = Experiments.Runs.EngineVersion.Text;

    /// <summary>The world that others are compared with, or the only one.</summary>
    public WorldOrigin Baseline => Worlds[0];

    /// <summary>The markings of all worlds, each once, in order; null where there is none.</summary>
    public string? Marking =>
        Worlds.Select(world => world.Marking).OfType<string>().Where(marking => marking.Length > 0).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } markings ? string.Join("; ", markings) : null;

    /// <summary><c>range</c> or <c>fixed</c>, as on the command line.</summary>
    public string Knowledge => FixedKnowledge ? "fixed" : "range";

    /// <summary>How what is not known was drawn; empty where everything is known or nothing was run.</summary>
    public string Drawn
    {
        get
        {
            if (Seed is null || Worlds.All(world => world.IsKnown)) return "";
            if (FixedKnowledge) return "unknown numbers held at their means";
            return Dice == 1 ? "unknown numbers drawn anew in each replication" : $"unknown numbers drawn once for every {Dice} replications";
        }
    }
}
