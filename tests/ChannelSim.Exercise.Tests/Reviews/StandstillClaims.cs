using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Tests.Live;

namespace ChannelSim.Exercise.Tests.Reviews;

/// <summary>Where the rules, going on from an exercise, come to no end, what could come is not told, what stands still is, and all else is told as ever.</summary>
public sealed class StandstillClaims
{
    private const string Names = "time stands still with riposte, thrust";

    [Test]
    public void Whoever_plays_on_is_told_what_stands_still()
    {
        var moments = Played().Moments();
        var model = CompiledModel.Compile(Standstill.Scenario.Model);
        var world = moments[^1].World;
        Assert.Multiple(() =>
        {
            Assert.That(() => TurningPoint.Of(moments, model, 4, default), Throws.TypeOf<LimitReachedException>().With.Message.Contains(Names));
            Assert.That(() => FanRunner.Run(new TruthSource(in world, model), [new FanOption("nothing", [])], 4, new SimTime(model.Horizon.Minutes)), Throws.TypeOf<LimitReachedException>().With.Message.Contains(Names));
        });
    }

    [Test]
    public void The_report_says_which_parts_could_not_be_played_and_has_the_others()
    {
        using var kept = KeptExercise.Begin(Standstill.Scenario, Standstill.Source, 1, 0, null, default);
        kept.Exercise.AdvanceTo(new SimTime(60));
        var parts = new ExerciseReport(kept.Exercise, kept.Identity, "folder", "").Text().Split("\n## ");
        Assert.Multiple(() =>
        {
            Assert.That(parts.Where(part => part.Contains("could not be played", StringComparison.Ordinal) && part.Contains(Names, StringComparison.Ordinal)).Select(part => part.Split('\n')[0]), Is.EqualTo(new[] { "Turning points", "Where this play lies among what could have come" }));
            Assert.That(parts[^1], Does.StartWith("Where this comes from").And.Contain("channelsim verify folder"));
        });
    }

    private static LiveExercise Played() => new Held(Standstill.Scenario).At(125).Exercise;
}
