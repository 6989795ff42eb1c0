using System.CommandLine;
using System.Text;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cli.Playing;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Commands;

/// <summary><c>replay FOLDER</c>: an exercise again, from any seat.</summary>
internal static class ReplayCommand
{
    private static readonly RunOptions Shared = new("table");

    public static Command Create()
    {
        var folder = ScenarioArgument.One("FOLDER", "Folder of an exercise");
        var seat = new Option<string>("--seat") { Description = "Whose eyes: control, observer, stage, a side, or a seat that the scenario names", HelpName = "SEAT", DefaultValueFactory = _ => Seat.Control.Id };
        var at = new Option<string?>("--at") { Description = "Up to this moment: a time of day, a date and time, or T+ and how long after the start", HelpName = "MOMENT" };
        var command = new Command("replay", "Tell an exercise again, from any seat, up to any moment") { folder, seat, at, Shared.Output, Shared.Overwrite, Shared.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folder)!, parsed.GetValue(seat)!, parsed.GetValue(at), cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string folder, string seatId, string? at, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, Shared, cancellation);
        using var kept = KeptExercise.LookAt(folder);
        var exercise = kept.Exercise;
        if (exercise.Terms.Seats.Find(seatId) is not { } seat)
        {
            place.Fault($"--seat {seatId}: there is no such seat; there are {string.Join(", ", exercise.Terms.Seats.Select(known => known.Id))}");
            return ExitCode.BadInput;
        }

        if (at is not null)
        {
            if (MomentOf(place, exercise, at) is not { } moment) return ExitCode.BadInput;
            exercise = exercise.AsOf(moment);
        }

        return place.Write(Text(exercise, seat)) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>A moment as it was typed; null: it is none, which was told.</summary>
    public static SimTime? MomentOf(Workplace place, LiveExercise exercise, string at)
    {
        var reading = OrderLine.Parse($"until {at}", exercise.AsOf(new SimTime(0)).ContextOf(Seat.Control));
        if (reading.Order?.Number is { } minutes && minutes >= 0 && minutes <= exercise.Now.Minutes) return new SimTime(minutes);
        var clock = exercise.Scenario.Clock;
        place.Fault($"--at {at}: {reading.Fault ?? $"the exercise was played from {ToldText.Moment(0, clock)} to {ToldText.Moment(exercise.Now.Minutes, clock)}: give a moment between"}");
        return null;
    }

    private static string Text(LiveExercise exercise, Seat seat)
    {
        var text = new StringBuilder();
        foreach (var line in PlainText.Opening(exercise)) text.Append(line).Append('\n');
        foreach (var seen in exercise.SeenBy(Audience.Of(seat)))
            foreach (var line in ToldText.Of(seen, exercise.Scenario.Clock)) text.Append(line).Append('\n');
        return text.Append("world ").Append(WorldHash.Of(in exercise.World)).Append('\n').ToString();
    }
}
