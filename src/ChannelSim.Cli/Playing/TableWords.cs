using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;

namespace ChannelSim.Cli.Playing;

/// <summary>The words that the table understands besides the commands of the exercise. None of them is in the log.</summary>
internal static class TableWords
{
    private static readonly (string Word, string Help)[] Own =
    [
        ("seat SEAT", "sit somewhere else; the screen is cleared, and the seat's word is asked for"),
        (WhatIf.Usage, "what could come of it; Esc withdraws the question"),
        ("status", "the clock, the rung, and what is due"),
        ("channels", "all channels, with who is at the other end"),
        ("incidents", "all incidents that you know of"),
        ("timeline", "what is still to come, for control"),
        ("help [COMMAND]", "what you can do, or how a command is used"),
        ("quit", "leave; an exercise that is kept can be taken up again"),
    ];

    /// <summary>What could stand in the place of the last word.</summary>
    public static IReadOnlyList<string> Complete(string text, OrderContext context)
    {
        var words = text.TrimStart();
        if (words.StartsWith("seat ", StringComparison.OrdinalIgnoreCase)) return [.. context.Names.SeatIds.Where(seat => seat.StartsWith(words[5..].TrimStart(), StringComparison.OrdinalIgnoreCase))];
        var offered = OrderLine.Complete(text, context);
        if (words.Contains(' ', StringComparison.Ordinal)) return offered;
        return [.. offered, .. Of(context).Select(own => own.Word.Split(' ')[0]).Where(own => own.StartsWith(words, StringComparison.OrdinalIgnoreCase)).Except(offered)];
    }

    /// <summary>What a seat can type.</summary>
    public static IEnumerable<string> Help(string? verb, OrderContext context)
    {
        if (verb is not null) return OrderLine.Help(verb, context).Split('\n');
        return [.. OrderLine.Help(null, context).Split('\n'), "", .. Of(context).Select(own => $"{own.Word}: {own.Help}")];
    }

    /// <summary>What a word shows of what the seat sees; null: it shows nothing.</summary>
    public static IEnumerable<string>? Page(string word, Func<Scene> scene, SeatKind seat) => word.ToLowerInvariant() switch
    {
        "status" => Status(scene()),
        "timeline" when seat == SeatKind.Control => ComingRows.Page(scene()).DefaultIfEmpty("Nothing is left in the timeline."),
        "channels" => ChannelRows.Page(scene()).DefaultIfEmpty("You see no channels."),
        "incidents" => IncidentRows.Page(scene()).DefaultIfEmpty("You know of no incident."),
        _ => null,
    };

    private static IEnumerable<string> Status(Scene scene) =>
        new[] { StatusText.Clock(scene), StatusText.Running(scene), StatusText.Rung(scene), StatusText.Climate(scene) is { Length: > 0 } climate ? $"climate: {climate}" : "" }
            .Concat(StatusText.Owed(scene).Select(owed => owed.Text)).Append(StatusText.Next(scene)).Where(line => line.Length > 0);

    // What is still to come is control's; what could come is for those who command.
    private static IEnumerable<(string Word, string Help)> Of(OrderContext context) => Own.Where(own =>
        (own.Word != "timeline" || context.Seat.Kind == SeatKind.Control) && (own.Word != WhatIf.Usage || context.Seat.Kind is SeatKind.Control or SeatKind.Side));
}
