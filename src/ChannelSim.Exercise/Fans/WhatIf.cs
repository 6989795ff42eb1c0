using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Exercise.Fans;

/// <summary>A question of a seat: what could come of several options from here.</summary>
/// <param name="Source">Where the worlds come from.</param>
/// <param name="Options">The options.</param>
/// <param name="Worlds">Worlds of each.</param>
/// <param name="Until">The moment to which they are played.</param>
/// <param name="Side">The side that may suppose these worlds; null: they are copies of the true one.</param>
/// <param name="Whose">Whose worlds they are, as a part of a sentence.</param>
public sealed record WhatIf(FanSource Source, ImmutableArray<FanOption> Options, int Worlds, SimTime Until, SideId? Side, string Whose)
{
    /// <summary>How it is typed.</summary>
    public const string Usage = "what-if [truth | as SIDE] OPTION | OPTION ... [n=200] [until=MOMENT]   an option is nothing, or commands with commas between them, `wait 30m` among them";

    private const int UsualWorlds = 200;
    private const int MostWorlds = 100_000;
    private const int MostOptions = 8;

    /// <summary>Reads a line after the words <c>what-if</c>. Sides are shown what they may suppose; control the truth, or with <c>as SIDE</c> what that side may suppose.</summary>
    public static (WhatIf? Question, string? Fault) Read(string text, LiveExercise exercise, Seat seat)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(seat);
        if (exercise.HasEnded) return (null, "The exercise is over: nothing can come from here.");
        if (seat.Kind is SeatKind.Stage or SeatKind.Observer) return (null, "Ask from control or from the seat of a side.");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var isControl = seat.Kind == SeatKind.Control; // control has no view of its own but the truth
        if (words.Remove("truth") && !isControl) return (null, "Only control can see what could come of the truth.");
        if (words is [var first, ..] && first.Equals("as", StringComparison.OrdinalIgnoreCase))
        {
            if (!isControl) return (null, "Only control can ask as somebody else.");
            if (words.Count < 2 || exercise.Terms.Seats.Find(words[1]) is not { Kind: SeatKind.Side } asked) return (null, $"`as` takes a side: {string.Join(" or ", exercise.Scenario.Model.Sides.Select(side => $"as {side.Key}"))}.");
            words.RemoveRange(0, 2);
            return Read(words, exercise, asked, $"as {exercise.Scenario.Model.Sides[asked.Side!.Value.Index].Name} may suppose them");
        }

        return Read(words, exercise, seat, isControl ? "with the truth as it is" : "as your side may suppose them");
    }

    private static (WhatIf? Question, string? Fault) Read(List<string> words, LiveExercise exercise, Seat seat, string whose)
    {
        if (Number(words, "n=", UsualWorlds) is not (>= 1 and <= MostWorlds and var worlds)) return (null, $"n= takes a number of worlds, 1 to {MostWorlds}.");
        if (Moment(words, exercise, seat) is not { } until) return (null, "until= takes a moment ahead: T+3h, or a time of day.");
        (FanSource source, ImmutableArray<int>? numbers) = seat.Side is { } side ? Cell(exercise, side) : (Truth(exercise), null);
        var options = ImmutableArray.CreateBuilder<FanOption>();
        foreach (var option in string.Join(' ', words).Split('|', StringSplitOptions.TrimEntries))
        {
            var (read, fault) = Option(option, exercise, seat, numbers);
            if (read is null) return (null, fault);
            options.Add(read);
        }

        return options.Count > MostOptions ? (null, $"Ask about at most {MostOptions} options at once.") : (new WhatIf(source, options.ToImmutable(), worlds, until, seat.Side, whose), null);
    }

    private static TruthSource Truth(LiveExercise exercise) => new TruthSource(in exercise.World, exercise.Model) { Played = PlayedIn(exercise), StandsDownUnattended = exercise.Terms.StandsDownUnattended };

    private static (FanSource Source, ImmutableArray<int>? Numbers) Cell(LiveExercise exercise, SideId side)
    {
        var knowledge = new Knowledge(exercise.Scenario, exercise.Model, side, Standing.Of(exercise.SeenBy(Audience.Of(side))), exercise.Now);
        var known = knowledge.Suppose();
        return (new CellSource(known, exercise.Key, exercise.Model) { Played = PlayedIn(exercise), StandsDownUnattended = exercise.Terms.StandsDownUnattended }, knowledge.Open);
    }

    private static ImmutableArray<SideId> PlayedIn(LiveExercise exercise) => [.. new[] { new SideId(0), new SideId(1) }.Where(exercise.IsPlayed)];

    private static (FanOption? Option, string? Fault) Option(string text, LiveExercise exercise, Seat seat, ImmutableArray<int>? numbers)
    {
        if (text.Length == 0) return (null, $"Say what could be done: {Usage}.");
        var steps = ImmutableArray.CreateBuilder<FanStep>();
        var wait = 0.0;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.StartsWith("then ", StringComparison.OrdinalIgnoreCase) ? part[5..].Trim() : part;
            if (words.Equals("nothing", StringComparison.OrdinalIgnoreCase)) continue;
            if (words.StartsWith("wait ", StringComparison.OrdinalIgnoreCase))
            {
                var (minutes, fault) = DurationText.Read(words[5..].Trim());
                if (fault is not null || !(minutes >= 0)) return (null, $"`{words}`: a wait takes a duration, such as 30m or 2h.");
                wait += minutes;
                continue;
            }

            var (commands, wrong) = Commands(words, exercise, seat, numbers);
            if (wrong is not null) return (null, wrong);
            foreach (var command in commands)
            {
                steps.Add(new FanStep(new SimDuration(wait), command));
                wait = 0;
            }
        }

        if (wait > 0) steps.Add(new FanStep(new SimDuration(wait), null));
        return (new FanOption(text, steps.ToImmutable()), null);
    }

    private static (IReadOnlyList<Command> Commands, string? Fault) Commands(string words, LiveExercise exercise, Seat seat, ImmutableArray<int>? numbers)
    {
        var context = exercise.ContextOf(seat);
        var reading = OrderLine.Parse(words, context);
        if (reading.Order is not { } order) return ([], reading.Fault);
        if (!order.ActsOnWorld) return ([], $"`{words}` changes nothing that could come.");
        if (order.Incident is not { } live || numbers is not { } listed) return exercise.MeaningOf(seat, order, order.Incident);
        var own = context.Known.First(number => context.IncidentOf(number)!.Value.Number == live);
        return listed.IndexOf(own) is >= 0 and var place ? exercise.MeaningOf(seat, order, place) : ([], $"Incident {own} is over.");
    }

    private static int? Number(List<string> words, string key, int usual)
    {
        if (words.FindIndex(word => word.StartsWith(key, StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var at)) return usual;
        var text = words[at][key.Length..];
        words.RemoveAt(at);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static SimTime? Moment(List<string> words, LiveExercise exercise, Seat seat)
    {
        if (words.FindIndex(word => word.StartsWith("until=", StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var at)) return new SimTime(exercise.Scenario.Clock.Horizon.Minutes);
        var text = words[at]["until=".Length..];
        words.RemoveAt(at);
        return OrderLine.Parse($"until {text}", exercise.ContextOf(seat) with { Seat = Seat.Control }).Order?.Number is { } minutes && minutes > exercise.Now.Minutes ? new SimTime(minutes) : null;
    }
}
