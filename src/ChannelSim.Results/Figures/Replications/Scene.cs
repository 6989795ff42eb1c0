using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>
/// One replication as a picture has it, before anything is drawn: lanes of incidents, channels, ladder and timeline, in minutes after the start. It holds what one
/// audience was told and nothing else, so that the same picture can be shown to control and to a seat.
/// </summary>
/// <param name="Horizon">The end of the scenario, reached or not.</param>
/// <param name="Ended">When the replication ended, or how far it has come.</param>
/// <param name="Incidents">The incidents, in the order in which they opened.</param>
/// <param name="Channels">The channels, in the order of the file.</param>
/// <param name="Ladder">Where the ladder stood, from the start to the end without a gap.</param>
/// <param name="Rungs">What the rungs are called, lowest first.</param>
/// <param name="Injects">What the timeline brought.</param>
/// <param name="Told">Every event that the audience was told of, in order.</param>
internal sealed record Scene(
    double Horizon, double Ended, ImmutableArray<IncidentLane> Incidents, ImmutableArray<ChannelLane> Channels, ImmutableArray<RungSpan> Ladder, ImmutableArray<string> Rungs,
    ImmutableArray<Mark> Injects, ImmutableArray<Told> Told)
{
    /// <summary>The highest rung.</summary>
    public int Peak => Ladder.Max(span => span.Rung.Index);
}

/// <summary>Something that happened at a moment and is marked there.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="Kind">What, by which it is drawn.</param>
/// <param name="Text">What is told of it.</param>
internal readonly record struct Mark(double At, MarkKind Kind, string Text);

/// <summary>The rung over a stretch of time.</summary>
/// <param name="From">When it was reached.</param>
/// <param name="To">When it was left.</param>
/// <param name="Rung">The rung.</param>
/// <param name="Climb">What raised it; none where it fell, at the start, and where the audience may not know.</param>
/// <param name="Text">What is told of the change; empty at the start.</param>
internal readonly record struct RungSpan(double From, double To, Rung Rung, Climb Climb, string Text);

/// <summary>What raised the rung.</summary>
internal enum Climb
{
    /// <summary>Nothing, or the audience may not know.</summary>
    None,

    /// <summary>A response to what was meant.</summary>
    RightResponse,

    /// <summary>A response to what was not meant.</summary>
    Miscalculation,

    /// <summary>The timeline, or control by hand.</summary>
    Timeline,
}

/// <summary>A row of the table of a picture.</summary>
/// <param name="At">When, in minutes after the start.</param>
/// <param name="About">The incident, channel or rung it is about; may be empty.</param>
/// <param name="Step">The Bayes step in a sentence; empty where no belief moved.</param>
/// <param name="Text">What is told of it.</param>
internal sealed record Told(double At, string About, string Step, string Text);
