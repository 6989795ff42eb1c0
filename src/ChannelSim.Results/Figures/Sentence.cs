namespace ChannelSim.Results.Figures;

/// <summary>How sentences of captions begin and numbers in them are said.</summary>
internal static class Sentence
{
    /// <summary>With a capital at its beginning, behind a quotation mark too.</summary>
    public static string Capital(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('“', '"');
        return first < 0 ? text : string.Concat(text.AsSpan(0, first), char.ToUpperInvariant(text[first]).ToString(), text.AsSpan(first + 1));
    }
}
