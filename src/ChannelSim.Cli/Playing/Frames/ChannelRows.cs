using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The channels as the seat sees them: a sign and words for each. Where there is no room for all, those on which something goes on come first.</summary>
internal static class ChannelRows
{
    public static IReadOnlyList<Row> Of(Scene scene, int width, int room)
    {
        var all = scene.View.Channels;
        if (all.Count <= room) return [.. all.Select(channel => Of(channel, all, width))];
        if (room <= 0) return [];
        var shown = all.Select((channel, place) => (channel, place)).OrderBy(one => Rank(one.channel)).ThenBy(one => one.place).Take(room - 1).OrderBy(one => one.place).Select(one => one.channel).ToList();
        return [.. shown.Select(channel => Of(channel, all, width)), Others([.. all.Except(shown)], width)];
    }

    /// <summary>A channel in words, for a page.</summary>
    public static IEnumerable<string> Page(Scene scene)
    {
        foreach (var channel in scene.View.Channels)
        {
            yield return $"{channel.Key}: {channel.Word}{(channel.Truth is { } truth ? $"; in truth {truth}" : "")}";
            yield return $"    {channel.Title}{(channel.OtherEnd.Length > 0 ? $"; at the other end: {channel.OtherEnd}" : "")}";
        }
    }

    private static Row Of(ChannelView channel, IReadOnlyList<ChannelView> all, int width)
    {
        var names = Math.Min(all.Max(one => Cells.Width(Cells.Clean(one.Key))), Math.Max(8, width / 3));
        var truth = channel.Truth is { } hidden ? $"{hidden}; seen as: " : "";
        return Row.Of(
            width,
            new Piece(Cells.Fit(channel.Glyph.ToString(), 2) + " ", TintOf(channel.Sight)),
            new Piece(Cells.Fit(Cells.Clean(channel.Key), names) + "  ", Tint.Strong),
            new Piece(truth, Tint.Alarm),
            new Piece(About(channel) + channel.Word, TintOf(channel.Sight)));
    }

    private static string About(ChannelView channel) => channel.About is { } number ? $"incident {number}: " : "";

    private static Row Others(IReadOnlyCollection<ChannelView> others, int width)
    {
        var kinds = others.CountBy(channel => channel.Sight).Select(pair => $"{pair.Value} {Word(pair.Key)}");
        return Row.Of(width, new Piece($"   and {others.Count} more: {string.Join(", ", kinds)} (`channels` lists all)", Tint.Faint));
    }

    private static int Rank(ChannelView channel) => channel.Truth is not null ? 0 : channel.Sight switch
    {
        ChannelSight.Live or ChannelSight.Asked or ChannelSight.Calling or ChannelSight.Agreed => 0,
        ChannelSight.NoAnswer or ChannelSight.Refused or ChannelSight.KnownDown or ChannelSight.Closed => 1,
        ChannelSight.Stale or ChannelSight.Untested => 2,
        ChannelSight.Verified => 3,
    };

    private static Tint TintOf(ChannelSight sight) => sight switch
    {
        ChannelSight.Live or ChannelSight.Verified => Tint.Good,
        ChannelSight.Calling or ChannelSight.Asked or ChannelSight.Agreed => Tint.Notice,
        ChannelSight.NoAnswer or ChannelSight.Refused or ChannelSight.KnownDown or ChannelSight.Closed => Tint.Alarm,
        ChannelSight.Stale or ChannelSight.Untested => Tint.Plain,
    };

    private static string Word(ChannelSight sight) => sight switch
    {
        ChannelSight.Untested => "never tried",
        ChannelSight.Verified => "verified",
        ChannelSight.Stale => "stale",
        ChannelSight.Calling => "ringing",
        ChannelSight.Asked => "asked for",
        ChannelSight.Agreed => "agreed",
        ChannelSight.Live => "talking",
        ChannelSight.NoAnswer => "without answer",
        ChannelSight.Refused => "declined",
        ChannelSight.KnownDown => "known down",
        ChannelSight.Closed => "suspended",
    };
}
