using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Reviews;

/// <content>Channels: wanted, reached, and why not.</content>
public sealed partial class ExerciseReport
{
    private void WriteChannels(IReadOnlyList<Moment> moments)
    {
        _page.Heading(2, "Channels");
        var ends = moments.SelectMany(moment => moment.Happened).Where(happened => happened.Channel is not null).ToLookup(happened => happened.Channel!.Value.Index);
        _page.Table(
            ["Channel", "Tried", "Reached", "Why not"],
            _spoken.Model.Channels.Select((_, channel) => (IReadOnlyList<string>)
            [
                _spoken.Channel(new ChannelId(channel)),
                $"{ends[channel].Count(happened => happened.Kind is StepEventKind.Attempted or StepEventKind.PassedOver)}",
                $"{ends[channel].Count(happened => happened.Kind is StepEventKind.Connected or StepEventKind.SessionHeld)}",
                string.Join('\n', ends[channel].Select(WhyNot).OfType<string>()),
            ]));
    }

    private string? WhyNot(StepEvent happened) => happened.Kind switch
    {
        StepEventKind.PassedOver => At(happened, $"passed over by {_spoken.Side(happened.AsPassedOver().Asker)}: {Said(happened.AsPassedOver().Reason.ToString())}"),
        StepEventKind.Unanswered => At(happened, happened.AsUnanswered().IsDead ? "no answer: the line was dead" : "no answer"),
        StepEventKind.Refused => At(happened, "refused"),
        StepEventKind.Postponed => At(happened, "put off"),
        StepEventKind.Withdrawn => At(happened, $"withdrawn: {Said(happened.AsWithdrawn().Reason.ToString())}"),
        StepEventKind.Cut => At(happened, $"cut: {Said(happened.AsCut().Reason.ToString())}"),
        StepEventKind.BrokenOff => At(happened, happened.AsBrokenOff().HungUp ? "hung up before anything was said" : "broken off: the incident was over"),
        StepEventKind.SessionPostponed => At(happened, "session put off"),
        _ => null,
    };

    private static string At(StepEvent happened, string what) => $"{Times.After(happened.At.Minutes)} {what}";

    // PatienceEnded as people say it: patience ended.
    private static string Said(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));
}
