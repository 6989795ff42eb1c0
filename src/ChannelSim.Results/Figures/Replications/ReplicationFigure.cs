using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>One replication as a figure: its picture, what came of it in a sentence, and every event in a table.</summary>
internal static class ReplicationFigure
{
    /// <summary>What keys of such figures begin with; the number of the replication follows.</summary>
    public const string KeyPrefix = "replication-";

    /// <summary>The figure.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="traced">The replication.</param>
    /// <param name="why">Why it was chosen.</param>
    /// <param name="replication">Its number.</param>
    /// <param name="command">The command that tells it event by event.</param>
    /// <param name="provenance">Where it comes from.</param>
    public static Figure Of(Scenario scenario, Traced traced, Reason why, long replication, string command, Provenance provenance)
    {
        var scene = SceneFold.Of(scenario, traced, Audience.Control);
        return new Figure
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{replication}"),
            Title = $"Replication {replication}: {why.Title}",
            Caption = $"{why.Sentence} {Came(scene)} It is one way in which the dice can fall; how often they do is in the other figures. Event by event: {command}",
            Picture = new ReplicationPicture(scenario.Clock, null, ("", scene)),
            Table = Table(scenario.Clock, [("", scene)]),
            Basis = new Basis($"replication {replication}, one of {provenance.Sample}", "", provenance),
        };
    }

    /// <summary>What came of a replication, in a sentence.</summary>
    public static string Came(Scene scene)
    {
        var highest = Cast.Capital(scene.Rungs[scene.Peak]);
        var decided = scene.Incidents.Count(lane => lane.Outcome is Outcome.Responded or Outcome.StoodDown);
        var (miscalculations, missed) = (scene.Incidents.Count(lane => lane is { IsRight: false, Outcome: Outcome.Responded }), scene.Incidents.Count(lane => lane is { IsRight: false, Outcome: Outcome.StoodDown }));
        return $"Highest rung: {highest}. {decided} of {Digits.Count(scene.Incidents.Length, "incident")} decided; {Digits.Count(miscalculations, "miscalculation")}, {Digits.Count(missed, "missed act")}.";
    }

    /// <summary>Every event of the worlds of a picture.</summary>
    public static Table Table(ScenarioClock clock, IReadOnlyList<(string Name, Scene Scene)> worlds)
    {
        var several = worlds.Count > 1;
        var rows = worlds.SelectMany(world => world.Scene.Told.Select(told => (world.Name, Told: told)));
        ImmutableArray<Column> columns = [new("when", IsKey: true), new("about"), new("belief that it was meant"), new("what happened")];
        return new Table(several ? [new("world", IsKey: true), .. columns] : columns, [.. rows.Select(row => Row(clock, several ? row.Name : null, row.Told))]);
    }

    private static Row Row(ScenarioClock clock, string? world, Told told)
    {
        ImmutableArray<Cell> cells = [When(clock, told.At), Cast.Capital(told.About), told.Step, told.Text];
        return new Row(world is null ? cells : [world, .. cells]);
    }

    private static string When(ScenarioClock clock, double minutes)
    {
        var local = clock.LocalAt(new SimTime(minutes), clock.Zone);
        return local.ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture) + ClockChanges.Which(local);
    }
}

/// <summary>Why a replication is shown.</summary>
/// <param name="Title">After its number: <c>the worst</c>.</param>
/// <param name="Sentence">The same as a sentence.</param>
internal sealed record Reason(string Title, string Sentence);
