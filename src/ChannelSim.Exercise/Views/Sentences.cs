namespace ChannelSim.Exercise.Views;

/// <summary>What people write, as sentences.</summary>
internal static class Sentences
{
    /// <summary>What stands above a text: its title, else the text itself; null: there is neither.</summary>
    public static string? Heading(string? title, string? text) => title is { Length: > 0 } ? Ended(title) : text is { Length: > 0 } ? Ended(text) : null;

    /// <summary>What stands below its title; null: nothing more.</summary>
    public static string? Body(string? title, string? text) => title is { Length: > 0 } && text is { Length: > 0 } ? text : null;

    /// <summary>A text with a full stop, unless it has an end of its own.</summary>
    public static string Ended(string text) => text[^1] is '.' or '?' or '!' or '"' ? text : text + ".";
}
