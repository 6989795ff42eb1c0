using System.Collections.Immutable;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>
/// Which incidents have a lane of their own. Where there are more than fit, those that raised the rung come first, then those that were wrongly decided, then those that nobody
/// could decide, then the first ones; all others share a lane.
/// </summary>
/// <param name="Shown">Those with a lane, in the order in which they opened.</param>
/// <param name="Rest">All others, in the same order.</param>
internal sealed record LaneChoice(ImmutableArray<IncidentLane> Shown, ImmutableArray<IncidentLane> Rest)
{
    /// <summary>Lanes that a picture has at most.</summary>
    public const int Most = 8;

    /// <summary>The choice for a picture.</summary>
    /// <param name="scene">What is drawn.</param>
    /// <param name="other">What is drawn beside it, so that each has half the room; those that end otherwise there come before all others. Null: it stands alone.</param>
    public static LaneChoice Of(Scene scene, Scene? other = null)
    {
        var elsewhere = other?.Incidents.Select(Same).ToHashSet();
        var chosen = scene.Incidents.OrderBy(lane => elsewhere is null || elsewhere.Contains(Same(lane)) ? 1 : 0).ThenBy(Rank).ThenBy(lane => lane.Id.Number)
            .Take(other is null ? Most : Most / 2).Select(lane => lane.Id).ToHashSet();
        return new LaneChoice([.. scene.Incidents.Where(lane => chosen.Contains(lane.Id))], [.. scene.Incidents.Where(lane => !chosen.Contains(lane.Id))]);
    }

    /// <summary>The moments that need room on the axis.</summary>
    public IEnumerable<double> Moments(Scene scene) => Shown.SelectMany(MomentsOf)
        .Concat(scene.Ladder.SelectMany(span => new[] { span.From, span.To }))
        .Concat(scene.Injects.Select(inject => inject.At))
        .Concat(scene.Channels.SelectMany(channel => channel.Contacts).Where(contact => contact.Incident is { } incident && Shown.Any(lane => lane.Id == incident)).SelectMany(contact => new[] { contact.From, contact.To }));

    private static (string Label, double Opened, Outcome Outcome) Same(IncidentLane lane) => (lane.Label, lane.Opened, lane.Outcome);

    private static IEnumerable<double> MomentsOf(IncidentLane lane) =>
        lane.Steps.Select(step => step.At).Concat(lane.Fuse.Select(fuse => fuse.BurnsDown)).Append(lane.Opened).Append(lane.Closed ?? lane.Opened);

    private static int Rank(IncidentLane lane) => lane switch
    {
        { Climbed: true } => 0,
        { IsRight: false } => 1,
        { Outcome: Outcome.Responded } => 2,
        { Outcome: Outcome.Open or Outcome.Settled } => 3,
        _ => 4,
    };
}
