using System.Text;

namespace ChannelSim.Exercise.Orders;

/// <summary>Orders as a log can keep them: what no file could hold is not there, so that what is replayed is what was given.</summary>
internal static class Keepable
{
    /// <summary>The order without numbers that are none, and with halves of characters replaced.</summary>
    public static Order Of(Order order) => order with
    {
        Number = Finite(order.Number),
        Percent = Finite(order.Percent),
        Channel = Text(order.Channel),
        Side = Text(order.Side),
        Entry = Text(order.Entry),
        Target = Text(order.Target),
        Title = Text(order.Title),
        Text = Text(order.Text),
        Objective = Text(order.Objective),
        Rating = Text(order.Rating),
        Mark = Text(order.Mark),
        Reason = Text(order.Reason),
        To = order.To is null ? null : [.. order.To.Select(to => Text(to)!)],
        Effects = order.Effects is null ? null : [.. order.Effects.Select(Of)],
    };

    private static double? Finite(double? number) => number is { } value && double.IsFinite(value) ? value : null;

    private static string? Text(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
