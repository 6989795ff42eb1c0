using System.Text;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A piece of a scenario before it is written down: the same piece can be written in many ways that mean the same.</summary>
internal abstract record Piece
{
    public sealed record Text(string Value) : Piece;

    public sealed record Items(IReadOnlyList<Piece> Values) : Piece;

    /// <summary>A map; where its keys are keys of the format, their order means nothing.</summary>
    public sealed record Table(IReadOnlyList<(string Key, Piece Value)> Values, bool AnyOrder = true) : Piece;

    /// <summary>Everything in braces, on one line, in the order given.</summary>
    public string Flow() => this switch
    {
        Text text => text.Value,
        Items items => $"[{string.Join(", ", items.Values.Select(item => item.Flow()))}]",
        Table keys => $"{{ {string.Join(", ", keys.Values.Select(pair => $"{pair.Key}: {pair.Value.Flow()}"))} }}",
        _ => "",
    };

    /// <summary>Blocks and braces, quotes, comments, blank lines and the order of keys as chance has it.</summary>
    public string Anyhow(Random random)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in Order((Table)this, random)) AppendEntry(text, key, value, 0, random);
        return text.ToString();
    }

    private static void AppendEntry(StringBuilder text, string key, Piece value, int indent, Random random)
    {
        if (random.Next(8) == 0) text.Append(' ', indent).Append("# a comment: { with [brackets\n");
        text.Append(' ', indent).Append(key).Append(':');
        AppendValue(text, value, indent, random);
    }

    private static void AppendValue(StringBuilder text, Piece value, int indent, Random random)
    {
        if (value is Table { Values.Count: > 0 } keys && random.Next(2) == 0)
        {
            text.Append(random.Next(4) == 0 ? "   # why\n" : "\n");
            foreach (var (key, inner) in Order(keys, random)) AppendEntry(text, key, inner, indent + 2, random);
        }
        else if (value is Items { Values.Count: > 0 } items && random.Next(2) == 0)
        {
            text.Append('\n');
            foreach (var item in items.Values) text.Append(' ', indent + 2).Append("- ").Append(item.Flow()).Append('\n');
        }
        else text.Append(' ').Append(Quoted(value, random)).Append(random.Next(6) == 0 ? "  # note\n\n" : "\n");
    }

    private static string Quoted(Piece value, Random random) => value is Text text && text.Value.Length > 0 && text.Value[0] is not ('"' or '{' or '[') && random.Next(3) == 0
        ? random.Next(2) == 0 ? $"\"{text.Value}\"" : $"'{text.Value}'"
        : value.Flow();

    private static (string Key, Piece Value)[] Order(Table keys, Random random)
    {
        var values = keys.Values.ToArray();
        if (keys.AnyOrder) random.Shuffle(values);
        return values;
    }
}
