namespace ChannelSim.Exercise.Views;

/// <summary>What people write, as sentences.</summary>
internal static class Sentences
{
    /// <summary>A text with a full stop, unless it has an end of its own.</summary>
    public static string Ended(string text) => text[^1] is '.' or '?' or '!' or '"' ? text : text + ".";
}
