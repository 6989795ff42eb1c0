using System.Globalization;

namespace ChannelSim.Exercise.Orders;

/// <summary>Where a rewind leads: to just before a command, or to just before an event.</summary>
/// <param name="IsEvent">Whether an event is meant.</param>
/// <param name="Number">The number of the command or event, from 1.</param>
public readonly record struct RewindMark(bool IsEvent, long Number)
{
    /// <summary>As it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsEvent ? "e" : "")}{Number}");

    /// <summary>As it is written: <c>12</c>, <c>e12</c>; null: it is neither.</summary>
    public static RewindMark? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isEvent = text.StartsWith('e');
        return long.TryParse(isEvent ? text[1..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new RewindMark(isEvent, number) : null;
    }
}
