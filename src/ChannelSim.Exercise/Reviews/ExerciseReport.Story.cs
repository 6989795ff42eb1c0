using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Views;
using Times = ChannelSim.Results.Telling.Times;

namespace ChannelSim.Exercise.Reviews;

/// <content>What happened, in short and at length, with what each side knew beside it.</content>
public sealed partial class ExerciseReport
{
    private void WriteSummary(IReadOnlyList<Moment> moments, IReadOnlyList<Decision> decisions)
    {
        var model = exercise.Scenario.Model;
        var end = exercise.World;
        var byPeople = decisions.Count(decision => decision.Seat is not null);
        _page.Heading(2, "In short");
        _page.List(
        [
            $"From {_spoken.When(new SimTime(0))} to {_spoken.When(exercise.Now)} ({Times.After(exercise.Now.Minutes)}). {EndOf(moments)}",
            $"Who played: {string.Join(", ", Enumerable.Range(0, 2).Select(side => new SideId(side)).Select(side => $"{_spoken.Inside(side)} {PlayedBy(side)}"))}.",
            $"The ladder: it began on {_spoken.Rung(model.Start)}, was highest on {_spoken.Rung(new Rung(end.Peak))}{WhenReached(end.Peak)}, and ended on {_spoken.Rung(new Rung(end.Rung))}.",
            $"Decisions: {decisions.Count}, by people: {byPeople}. Responses to what was not meant (miscalculations): {decisions.Count(decision => decision.What.Responds && !decision.What.IsDeliberate)}. Deliberate acts let pass (missed): {decisions.Count(decision => !decision.What.Responds && decision.What.IsDeliberate)}.",
        ]);
    }

    private string EndOf(IReadOnlyList<Moment> moments)
    {
        if (moments.SelectMany(moment => moment.Happened).FirstOrDefault(happened => happened.Kind == StepEventKind.Ended) is { Kind: StepEventKind.Ended } ended)
            return ended.AsEnded().OnTerminalRung ? "It ended on a rung from which nothing goes on." : "It ended at its horizon.";
        return exercise.HasEnded ? "Control ended it." : "It has not been played to its end.";
    }

    private string PlayedBy(SideId side)
    {
        var orders = exercise.History.InEffect.Where(record => record.Refusal is null && record.Order is { Verb: Orders.Verb.Play or Orders.Verb.Auto } order && order.Side == exercise.Scenario.Model.Sides[side.Index].Key).ToList();
        var first = exercise.Terms.Played.Contains(side);
        return orders.Count > 0 ? "partly by people, partly by the rules" : first ? "by people" : "by the rules";
    }

    private string WhenReached(int peak) => exercise.World.FirstTimes[peak] is > 0 and < double.PositiveInfinity and var at ? $" ({Times.After(at)})" : "";

    // One row a moment at which somebody was told something.
    private void WriteTimeline()
    {
        var sides = new[] { new SideId(0), new SideId(1) };
        var streams = new[] { Audience.Control, Audience.Of(sides[0]), Audience.Of(sides[1]) }.Select(audience => exercise.SeenBy(audience).Where(seen => seen.Text.Length > 0).ToLookup(seen => seen.Minutes)).ToArray();
        _page.Heading(2, "What happened, and what each side was told");
        _page.Paragraph($"Times are those of {exercise.Scenario.Clock.Zone.Id}; T+ is how long after the start.");
        _page.Table(
            ["When", "What happened", .. sides.Select(_spoken.Side)],
            streams.SelectMany(stream => stream.Select(group => group.Key)).Distinct().Order().Select(minutes => (IReadOnlyList<string>)
                [$"{Times.After(minutes)}\n{_spoken.Local(minutes)}", .. streams.Select(stream => string.Join('\n', stream[minutes].Select(Told)))]));
    }

    private static string Told(ViewEvent seen) => seen.Body is { } body ? $"{seen.Text} {body}" : seen.Text;
}
