using System.Globalization;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Views;

/// <summary>A command in words, for control: who gave it, what it names, and why. Its text stands below it, and not here too.</summary>
internal static class OrderStory
{
    /// <summary><c>Control: rung alert, because the players are late.</c></summary>
    public static string Of(Seat seat, Order order, int? incident)
    {
        var reason = order.Reason is { Length: > 0 } why ? $", because {why}" : "";
        return Sentences.Ended($"{seat.Title}: {string.Join(' ', Parts(order, incident))}{reason}");
    }

    private static IEnumerable<string> Parts(Order order, int? incident)
    {
        yield return order.Verb.Name();
        if (order.Channel is { } channel) yield return channel;
        if (order.Side is { } side) yield return side;
        if (order.Entry is { } entry) yield return entry;
        if (order.Target is { } target) yield return target;
        if (order.Deliberate is { } deliberate) yield return deliberate ? "deliberate" : "accident";
        if (incident is { } number) yield return $"incident {number.ToString(CultureInfo.InvariantCulture)}";
        if (order.Percent is { } percent) yield return $"{percent.ToString(CultureInfo.InvariantCulture)} %";
        if (order.Number is { } quantity) yield return quantity.ToString(CultureInfo.InvariantCulture);
        if (order.To is { } to) yield return $"to {string.Join(" and ", to)}";
        if (order.Mark is { } mark) yield return mark;
        if (order.Objective is { } objective) yield return $"({objective}{(order.Rating is { } rating ? $": {rating}" : "")})";
        if (order.Title is { Length: > 0 } title) yield return $"\"{title}\"";
    }
}
