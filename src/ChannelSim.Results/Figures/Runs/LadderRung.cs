using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A rung of a run: how often it was reached, and by what first.</summary>
/// <param name="Key">Its name in the scenario.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsStart">Whether replications begin on it or above it.</param>
/// <param name="Reached">The share of replications that reached it.</param>
/// <param name="Causes">By cause the share of all replications that first reached it so.</param>
/// <param name="Before">The share of all replications that reached it after a miscalculation, or by one.</param>
internal sealed record LadderRung(string Key, string Name, bool IsStart, Estimate Reached, ImmutableArray<LadderCause> Causes, Estimate Before)
{
    private static readonly (ClimbCause Cause, Role Role, string Measure)[] All =
    [
        (ClimbCause.ResponseToAccident, Role.Miscalculation, "first_by_response_to_accident"),
        (ClimbCause.ResponseToDeliberate, Role.Response, "first_by_response_to_deliberate"),
        (ClimbCause.Timeline, Role.Timeline, "first_by_timeline"),
    ];

    /// <summary>The cause that led to it more often than any other, as far as intervals tell; null where they do not.</summary>
    public LadderCause? Leading => Causes.FirstOrDefault(cause => Causes.All(other => other == cause || cause.Share.Low > Highest(other.Share)));

    /// <summary>The rungs of a run, lowest first.</summary>
    public static ImmutableArray<LadderRung> Of(RunResult result) => [.. Enumerable.Range(0, result.Model.Definition.Rungs.Length).Select(rung => Of(result, rung))];

    // What cannot vary has no interval.
    private static double Highest(Estimate share) => double.IsNaN(share.High) ? share.Value : share.High;

    private static LadderRung Of(RunResult result, int rung)
    {
        var definition = result.Model.Definition;
        Estimate Mean(string measure) => result.Mean($"rungs.{definition.Rungs[rung].Name}.{measure}");
        var causes = rung <= definition.Start.Index ? [] : All.Select(cause => new LadderCause(cause.Cause, cause.Role, Mean(cause.Measure), cause.Measure, result.Profiles.FirstArrival(rung, cause.Cause)));
        return new LadderRung(definition.Rungs[rung].Name, RungNames.Of(definition.Rungs[rung]), rung <= definition.Start.Index, Mean("reached"), [.. causes], Mean("miscalculation_before"));
    }
}

/// <summary>What first led to a rung.</summary>
/// <param name="Cause">What.</param>
/// <param name="Role">Its colour.</param>
/// <param name="Share">The share of all replications that first reached the rung so.</param>
/// <param name="Measure">Its measure, behind the rung.</param>
/// <param name="First">The first replication that did, or null.</param>
internal sealed record LadderCause(ClimbCause Cause, Role Role, Estimate Share, string Measure, long? First)
{
    /// <summary>What it is called: in a legend, and after "first led to by".</summary>
    public string Words => Cause switch
    {
        ClimbCause.ResponseToAccident => "a response to what was not meant: a miscalculation",
        ClimbCause.ResponseToDeliberate => "a response to what was meant",
        _ => "the timeline",
    };

    /// <summary>What it is called where there is little room.</summary>
    public string Short => Cause switch { ClimbCause.ResponseToAccident => "miscalculation", ClimbCause.ResponseToDeliberate => "right response", _ => "timeline" };
}
