using System.Xml.Linq;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Tests.Live;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Replications;

namespace ChannelSim.Exercise.Tests.Reviews;

/// <summary>The picture of an exercise shows what happened in it, whatever was commanded.</summary>
[TestFixture]
internal sealed class PlayedFigureClaims
{
    [Test]
    public void The_picture_of_any_play_has_its_beliefs_its_ladder_and_its_decisions([Range(0, 39)] int seed)
    {
        var play = new RandomPlay(Shipped.Named("przewodow-2022-11-15"), seed).Play(40);
        var moments = play.Exercise.Moments();
        var scene = PlayedFigure.SceneOf(play.Exercise, moments, new StreamKey(3, 0, play.Key));
        var events = moments.SelectMany(moment => moment.Happened).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(scene.Incidents.SelectMany(lane => lane.Steps).Select(step => step.After).Order(), Is.EqualTo(events.Select(Believed).OfType<double>().Order()));
            Assert.That(scene.Ladder[^1].Rung, Is.EqualTo(new Rung(play.Exercise.World.Rung)));
            Assert.That(scene.Incidents.Count(lane => lane.Outcome is Outcome.Responded or Outcome.StoodDown), Is.EqualTo(events.Count(happened => happened.Kind == StepEventKind.Decided)));
            Assert.That(scene.Ended, Is.EqualTo(play.Exercise.Now.Minutes));
        });
    }

    [Test]
    public void The_picture_of_any_play_can_be_drawn([Range(0, 39)] int seed)
    {
        var play = new RandomPlay(Shipped.Named("przewodow-2022-11-15"), seed).Play(40);
        var scene = PlayedFigure.SceneOf(play.Exercise, play.Exercise.Moments(), new StreamKey(3, 0, play.Key));
        var canvas = new FigureCanvas(themed: true, "played");
        new ReplicationPicture(play.Exercise.Scenario.Clock, null, ("", scene)).Draw(canvas);
        var told = XElement.Parse($"<svg>{canvas.Markup}</svg>").Descendants("title").Select(title => title.Value).ToHashSet();
        Assert.That(LaneChoice.Of(scene).Shown.Select(lane => lane.Text).Concat(scene.Ladder.Skip(1).Select(span => span.Text)).Distinct(), Is.SubsetOf(told));
    }

    private static double? Believed(StepEvent happened) => happened.Kind switch
    {
        StepEventKind.Opened => Of(happened.AsOpened().After),
        StepEventKind.Clarified => Of(happened.AsClarified().After),
        StepEventKind.Statement => Of(happened.AsStatement().After),
        StepEventKind.OfficialReading => Of(happened.AsOfficialReading().After),
        _ => null,
    };

    private static double Of(LogOdds belief) => PortableMath.Logistic(belief.Value);
}
