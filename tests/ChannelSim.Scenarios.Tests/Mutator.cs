using System.Text;
using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Damages a text the way slips, editors and malice do. The same seed does the same damage.</summary>
internal sealed partial class Mutator(int seed)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ": ", ",", "-", "- ", "\n", "\t", " ", "#", "&a", "*a", "!x", "|", ">", "'", "\"", "%", "@", "..", "~", "null", "0", "-1", "1e308", "1e999", "99999999999999999999y",
        "like: milley-gerasimov", "kind: line", "us", "russia", "open", "{}", "[]", "{ value: 1 }", "{ mean: 0 }", "every: 1s", "9999-12-31", "0001-01-01", "<<", "---\n", "...\n", "\u0001", "\uFEFF", "界", "x-y: 1",
        "horizon: 8000y", "terminal: true", "start: nuclear-use", "{ uniform: [1, 2] }", "100%", "escalates: 2147483648", "rung at least clash", "contact after X",
    ];

    private static readonly string[] Values =
        ["0", "-1", "1e308", "100%", "0%", "50..10%", "3..9h", "1s", "9999y", "{}", "[]", "{ mean: 1h }", "{ low: 1, mode: 2, high: 3 }", "{ us: 1%, russia: 2% }", "[us]", "true", "no", "2022-03-01", "0001-01-01", "9999-12-31T23:59Z"];

    private readonly Random random = new(seed);

    public string Mutate(string text)
    {
        var result = new StringBuilder(text);
        for (var i = random.Next(1, 5); i > 0; i--) Once(result);
        return result.ToString();
    }

    public byte[] Bytes(int longest)
    {
        var bytes = new byte[random.Next(longest)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Characters that mean something to YAML, in no order.</summary>
    public string Soup(int longest) => string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => random.Next(3) == 0 ? Tokens[random.Next(Tokens.Length)] : ((char)random.Next(32, 127)).ToString()));

    /// <summary>Words of the text put in the place of others: the result is nearly always good YAML that makes no sense.</summary>
    public string ExchangeWords(string text)
    {
        var words = Words().Matches(text);
        var result = new StringBuilder(text);
        var chosen = Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Count)]).DistinctBy(word => word.Index).OrderByDescending(word => word.Index);
        foreach (var word in chosen) result.Remove(word.Index, word.Length).Insert(word.Index, random.Next(4) == 0 ? Values[random.Next(Values.Length)] : words[random.Next(words.Count)].Value);
        return result.ToString();
    }

    [GeneratedRegex("[A-Za-z0-9.%_/+-]+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    private void Once(StringBuilder text)
    {
        var at = random.Next(text.Length);
        switch (random.Next(8))
        {
            case 0: text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)); break;
            case 1: text.Insert(at, Tokens[random.Next(Tokens.Length)]); break;
            case 2: text[at] = (char)random.Next(32, 127); break;
            case 3: Repeat(text, at, random.Next(1, 200)); break;
            case 4: SwapLines(text); break;
            case 5: ReplaceWord(text, at); break;
            case 6: Indent(text, at); break;
            default: text.Insert(at, text.ToString(random.Next(text.Length / 2), text.Length / 4)); break;
        }
    }

    private static void Repeat(StringBuilder text, int at, int length) => text.Insert(at, text.ToString(at, Math.Min(length, text.Length - at)));

    private void SwapLines(StringBuilder text)
    {
        var lines = text.ToString().Split('\n');
        var (i, j) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[i], lines[j]) = (lines[j], lines[i]);
        text.Clear().AppendJoin('\n', lines);
    }

    private void ReplaceWord(StringBuilder text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '}' or ']')) end++;
        text.Remove(at, end - at).Insert(at, Tokens[random.Next(Tokens.Length)]);
    }

    private void Indent(StringBuilder text, int at)
    {
        while (at > 0 && text[at - 1] != '\n') at--;
        if (random.Next(2) == 0) text.Insert(at, " ");
        else if (text[at] == ' ') text.Remove(at, 1);
    }
}
