using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Wording;

/// <summary>Titles of types and channels in the middle of a sentence.</summary>
internal static class Titles
{
    /// <summary>A title with its article. A capital that only begins the line is lost: where the key has the word too it is no name, unless a side has it.</summary>
    public static string Noun(ModelDefinition model, string title, string key)
    {
        var plain = Phrases.Plain(title);
        var first = plain.Split(' ')[0];
        var isName = model.Sides.Any(side => side.Name.Contains(first, StringComparison.OrdinalIgnoreCase)) || first.Skip(1).Any(char.IsUpper);
        var isWord = !isName && key.Split('-', '_').Contains(first, StringComparer.OrdinalIgnoreCase);
        return Phrases.Noun(isWord ? char.ToLowerInvariant(plain[0]) + plain[1..] : plain);
    }
}
