using System.Collections.Frozen;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Texts;

/// <summary>What the key table knows of a key by its name alone: whether it is one, and whether free text follows it.</summary>
internal static class ProseKeys
{
    private static readonly FrozenSet<string> Keys =
        KeyTable.Blocks.Concat(KeyTable.StudyBlocks).SelectMany(block => block.Keys).Select(key => key.Name).Concat(KeyTable.ReservedNames).ToFrozenSet();

    private static readonly FrozenSet<string> Prose =
        KeyTable.Blocks.Concat(KeyTable.StudyBlocks).SelectMany(block => block.Keys).Where(key => key.IsProse).Select(key => key.Name).ToFrozenSet();

    /// <summary>Whether free text may follow: after a key of texts, and after an unknown word unless a number follows.</summary>
    public static bool IsProse(string key, char first)
    {
        var word = Plain(key);
        return Prose.Contains(word) || (!Keys.Contains(word) && !word.StartsWith("to-", StringComparison.Ordinal) && !char.IsAsciiDigit(Plain(first.ToString()) is [var plain, ..] ? plain : ' '));
    }

    /// <summary>Whether a word is a key of some block.</summary>
    public static bool IsKey(string word) => Keys.Contains(word);

    /// <summary>Whether a text can be a key, once its look-alikes are what they look like.</summary>
    public static bool CanBeKey(string text)
    {
        var word = Plain(text);
        return Keys.Contains(word) || (word.Length is > 0 and <= 40 && char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
    }

    /// <summary>The word with every look-alike replaced, without quotation marks and blanks around it.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => Glyph.Of(c)?.Meant ?? c.ToString())).Trim().Trim('"', '\'');
}
