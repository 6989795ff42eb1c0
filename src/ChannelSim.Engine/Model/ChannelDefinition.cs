using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A channel between the two sides. Each kind has a record of its own, with the parameters that apply to it and no others.</summary>
public abstract record ChannelDefinition
{
    /// <summary>Which state machine it is.</summary>
    public abstract ChannelKind Kind { get; }

    /// <summary>What every channel has; the members below are its own.</summary>
    public required ChannelBasics Basics { get; init; }

    /// <inheritdoc cref="ChannelBasics.Name"/>
    public string Name { get => Basics.Name; init => Basics = Basics with { Name = value }; }

    /// <inheritdoc cref="ChannelBasics.Title"/>
    public string? Title { get => Basics.Title; init => Basics = Basics with { Title = value }; }

    /// <inheritdoc cref="ChannelBasics.Ends"/>
    public ImmutableArray<string> Ends { get => Basics.Ends; init => Basics = Basics with { Ends = value }; }

    /// <inheritdoc cref="ChannelBasics.Language"/>
    public string? Language { get => Basics.Language; init => Basics = Basics with { Language = value }; }

    /// <inheritdoc cref="ChannelBasics.Removed"/>
    public bool Removed { get => Basics.Removed; init => Basics = Basics with { Removed = value }; }

    /// <inheritdoc cref="ChannelBasics.Goodwill"/>
    public ParameterId Goodwill { get => Basics.Goodwill; init => Basics = Basics with { Goodwill = value }; }

    /// <inheritdoc cref="ChannelBasics.Slight"/>
    public ParameterId Slight { get => Basics.Slight; init => Basics = Basics with { Slight = value }; }

    /// <summary>Moments at which sessions are due, in file order; none where there are none.</summary>
    public ImmutableArray<SimTime> SessionMoments() => Kind switch
    {
        ChannelKind.Talks => ((TalksDefinition)this).Sessions,
        ChannelKind.Line or ChannelKind.Call or ChannelKind.Meeting => [],
    };

    /// <summary>Moments of the checks, ascending; none where it is never checked.</summary>
    public ImmutableArray<SimTime> CheckMoments() => Kind switch
    {
        ChannelKind.Line => ((LineDefinition)this).Checks,
        ChannelKind.Call or ChannelKind.Meeting or ChannelKind.Talks => [],
    };

    /// <summary>What is made of it, by its kind. All kinds are named, so that a new one does not compile until every reader knows it.</summary>
    public abstract TResult Match<TResult>(
        Func<LineDefinition, TResult> line, Func<CallDefinition, TResult> call, Func<MeetingDefinition, TResult> meeting, Func<TalksDefinition, TResult> talks);
}
