using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Reviews;

/// <content>Decisions, injects, channels: what was intended and what came of it.</content>
public sealed partial class ExerciseReport
{
    private void WriteDecisions(IReadOnlyList<Decision> decisions)
    {
        _page.Heading(2, "Decisions");
        if (decisions.Count == 0)
        {
            _page.Paragraph("Nothing was decided.");
            return;
        }

        _page.Paragraph("A decision is right if it answers a deliberate act or lets an accident be. Whether it was good is another question: it may have been the best that could be done with what was known.");
        _page.Table(
            ["When", "Incident", "Decided by", "Decision", "Staff: meant", "Threshold", "Players: meant", "Truth", "Right?"],
            decisions.Select(decision => (IReadOnlyList<string>)
            [
                Times.After(decision.What.At.Minutes),
                $"{decision.Number}. {_spoken.Type(decision.Type)} (opened {Times.After(decision.OpenedAt.Minutes)})",
                decision.Seat ?? $"{_spoken.Side(_spoken.Model.Incidents[decision.Type.Index].Observer)}, by its rule",
                decision.What.Responds ? "respond" : "stand down",
                Spoken.Percent(decision.What.Posterior.Value),
                Spoken.Percent(decision.What.Threshold.Value),
                decision.Believed is { } believed ? $"{Spoken.Percent(believed.Deliberate.Value)} ({believed.Seat})" : "not said",
                decision.What.IsDeliberate ? "meant" : "not meant",
                decision.IsRight ? "right" : decision.What.Responds ? "wrong: a miscalculation" : "wrong: missed",
            ]));
        _page.Paragraph(Scored(decisions));
    }

    // One play has few decisions; the score is what it is and says nothing of skill.
    private static string Scored(IReadOnlyList<Decision> decisions)
    {
        var scored = decisions.Where(decision => decision.Believed is not null).ToList();
        var staff = $"Brier score of the staff's probabilities: {Brier(decisions, decision => decision.What.Posterior.Value)} (n = {decisions.Count}).";
        var players = scored.Count == 0
            ? " No seat wrote a probability down."
            : $" Of the players' own: {Brier(scored, decision => decision.Believed!.Deliberate.Value)}, and of the staff's for the same decisions: {Brier(scored, decision => decision.What.Posterior.Value)} (n = {scored.Count}).";
        return staff + players + " 0 is best, and saying 50 % always gives 0.25. So few decisions say nothing of anybody's skill: there is no interval that would mean something.";
    }

    private static string Brier(IReadOnlyList<Decision> decisions, Func<Decision, double> probability) =>
        FormattableString.Invariant($"{decisions.Average(decision => Math.Pow(probability(decision) - (decision.What.IsDeliberate ? 1 : 0), 2)):0.000}");

    private void WriteInjects(IReadOnlyList<Moment> moments)
    {
        var model = exercise.Scenario.Model;
        _page.Heading(2, "Injects, as planned and as played");
        var fired = moments.SelectMany(moment => moment.Happened.Where(happened => happened.Kind is StepEventKind.TimelineFired or StepEventKind.TimelineFailed).Select(happened => (Happened: happened, moment.By))).ToList();
        var rows = model.Timeline.Select((_, entry) => (IReadOnlyList<string>)[EntryName(entry), Planned(entry), Played(entry), EntryTitle(entry)]).ToList();
        var adHoc = exercise.History.InEffect.Where(record => record is { Order.Verb: Verb.Inject, Refusal: null })
            .Select(record => (IReadOnlyList<string>)["-", "not planned", $"{Times.After(record.Minutes)}, by {record.Seat}", record.Order!.Title ?? record.Order.Text ?? ""]);
        _page.Table(["Inject", "Planned", "Played", "Title"], [.. rows, .. adHoc]);

        string Played(int entry)
        {
            foreach (var (happened, by) in fired)
            {
                if (happened.Kind == StepEventKind.TimelineFired && happened.AsTimelineFired().Entry.Index == entry) return Times.After(happened.At.Minutes) + (by is null ? "" : $", released by {by.Seat}");
                if (happened.Kind == StepEventKind.TimelineFailed && happened.AsTimelineFailed().Entry.Index == entry) return $"{Times.After(happened.At.Minutes)}: its chance did not come up";
            }

            var commanded = exercise.History.InEffect.LastOrDefault(record => record is { Refusal: null, Order: { Verb: Verb.Hold or Verb.Skip } order } && exercise.Names.Entry(order.Entry)?.Index == entry);
            return commanded?.Order!.Verb switch { Verb.Hold => $"held by {commanded.Seat}, and not released", Verb.Skip => $"taken out by {commanded.Seat}", _ => "did not happen" };
        }
    }

    private string EntryName(int entry) => exercise.Scenario.Exercise.Entries.ElementAtOrDefault(entry)?.Id ?? _spoken.Model.Timeline[entry].Name ?? $"{entry + 1}";

    private string EntryTitle(int entry) => _spoken.Model.Timeline[entry].Title ?? "";

    private string Planned(int entry)
    {
        if (exercise.Scenario.ManualEntries.Contains(new TimelineEntryId(entry))) return "by hand";
        return _spoken.Model.Timeline[entry].Trigger is { Kind: TriggerKind.At } trigger ? Times.After(trigger.At) : "on a condition";
    }
}
