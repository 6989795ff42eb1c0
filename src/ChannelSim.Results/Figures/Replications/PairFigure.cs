using System.Globalization;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>The same replication in two worlds, under the same luck, one below the other.</summary>
internal static class PairFigure
{
    /// <summary>The figure.</summary>
    /// <param name="first">One world.</param>
    /// <param name="second">The other.</param>
    /// <param name="why">Why it was chosen.</param>
    /// <param name="replication">Its number.</param>
    /// <param name="key">The key of the figure.</param>
    /// <param name="provenance">Where it comes from.</param>
    public static Figure Of(TracedWorld first, TracedWorld second, Reason why, long replication, string key, Provenance provenance)
    {
        (string Name, Scene Scene)[] scenes = [(first.Name, SceneFold.Of(first.Scenario, first.Traced, Audience.Control)), (second.Name, SceneFold.Of(second.Scenario, second.Traced, Audience.Control))];
        var parting = Parting.Of(first.Views(), second.Views(), (first.Name, second.Name));
        return new Figure
        {
            Key = key,
            Title = $"Replication {replication} in two worlds: {why.Title}",
            Caption = $"{why.Sentence} {Parted(first.Scenario, parting)} {string.Join(' ', scenes.Select(scene => $"{Cast.Capital(scene.Name)}: {ReplicationFigure.Came(scene.Scene)}"))}",
            Picture = new ReplicationPicture(first.Scenario.Clock, parting, scenes),
            Table = ReplicationFigure.Table(first.Scenario.Clock, scenes),
            Basis = new Basis(string.Create(CultureInfo.InvariantCulture, $"replication {replication} in two worlds, one of {provenance.Sample}"), "", provenance),
        };
    }

    private static string Parted(Scenario scenario, Parting? parting) => parting is null
        ? "Both worlds are alike from start to end."
        : $"They part on {scenario.Clock.DayOf(parting.At)} at {scenario.Clock.ClockOf(parting.At)}. {parting.Text}";
}

/// <summary>A replication of one of several worlds.</summary>
/// <param name="Name">What the world is called.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Traced">The replication.</param>
internal sealed record TracedWorld(string Name, Scenario Scenario, Traced Traced)
{
    /// <summary>What control is told of it.</summary>
    public IReadOnlyList<View> Views() => Traced.For(Scenario, Audience.Control, brief: false);
}
