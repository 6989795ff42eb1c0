using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>What every channel has.</summary>
public sealed record ChannelBasics
{
    /// <summary>Its key in the file, kebab-case; addresses its random streams.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called before people; null: its key will do.</summary>
    public string? Title { get; init; }

    /// <summary>Who sits at each end, by side; empty where the file does not say.</summary>
    public required ImmutableArray<string> Ends { get; init; }

    /// <summary>The language it is held in, or null.</summary>
    public string? Language { get; init; }

    /// <summary>True for a channel taken out of the world by <c>compare --without</c>: it is in no plan, makes no routine contact, holds no session, does not fail.</summary>
    public bool Removed { get; init; }

    /// <summary>Goodwill added by a completed contact or session, log-odds.</summary>
    public required ParameterId Goodwill { get; init; }

    /// <summary>Goodwill lost by a refusal, a postponement or no answer, log-odds.</summary>
    public required ParameterId Slight { get; init; }
}
