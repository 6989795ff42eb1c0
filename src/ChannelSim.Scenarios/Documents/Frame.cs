using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A map or list that is being read.</summary>
internal sealed partial class Frame(Place place, bool isMap)
{
    private readonly List<MapEntry> entries = [];
    private readonly List<Node> items = [];
    private readonly Dictionary<string, Place> keys = new(StringComparer.Ordinal);
    private Node? key;

    public void Add(Node node, Findings findings)
    {
        if (!isMap) items.Add(node);
        else if (key is null) key = node;
        else AddEntry(node, findings);
    }

    public Node Node() => isMap ? new MapNode(place, [.. entries]) : new ListNode(place, [.. items]);

    private void AddEntry(Node value, Findings findings)
    {
        var written = key!;
        key = null;
        if (written is ScalarNode { Plain: true } glued && value is ScalarNode { NoColon: true } && Glued().Match(glued.Text) is { Success: true } match)
            (written, value) = Split(glued, match, findings);
        if (written is ScalarNode { Plain: true } digits && value is ScalarNode { NoColon: true } && entries is [.., { Value: ScalarNode { Plain: true } number }] && IsDecimal(number, digits))
        {
            var whole = $"{number.Text}.{digits.Text}";
            findings.Report(ValueRules.NotNumber, digits.Place.Shifted(-1), "a decimal comma, which within braces separates entries", $"numbers have a decimal point: `{entries[^1].Name}: {whole}`", whole);
            entries[^1] = entries[^1] with { Value = new ScalarNode(number.Place, whole, plain: true) };
            return;
        }

        if (written is not ScalarNode { Text.Length: > 0 } scalar) RefuseKey(written, findings);
        else if (scalar.Text == "<<") RefuseMerge(scalar, findings);
        else if (keys.TryAdd(scalar.Text, scalar.Place)) entries.Add(new MapEntry(scalar, value));
        else findings.Report(
            FileRules.DuplicateKey, scalar.Place, $"`{scalar.Text}` appears twice", $"it is already in line {keys[scalar.Text].Line}");
    }

    /// <summary><c>{ median:4m }</c>: one word to YAML, a key and a value to its author.</summary>
    private static (ScalarNode Key, ScalarNode Value) Split(ScalarNode glued, Match match, Findings findings)
    {
        var (name, rest) = (match.Groups["key"].Value, match.Groups["value"]);
        var isQuoted = rest.Value is ['"', .., '"'] or ['\'', .., '\''];
        findings.Report(FileRules.Syntax, glued.Place, glued.Text[name.Length] == ':' ? "a space is missing after the colon" : "a key and its value are separated by a colon", $"write `{name}: {rest.Value}`", name + ": " + rest.Value);
        return (new ScalarNode(glued.Place with { Length = name.Length }, name, plain: true),
            new ScalarNode(glued.Place.Shifted(rest.Index, rest.Length), isQuoted ? rest.Value[1..^1] : rest.Value, plain: !isQuoted));
    }

    /// <summary><c>{ median: 1,5h }</c>: the comma is glued to digits on both sides.</summary>
    private static bool IsDecimal(ScalarNode number, ScalarNode digits) =>
        number.Text is [.., >= '0' and <= '9'] && digits.Text is [>= '0' and <= '9', ..] && number.Place.Line == digits.Place.Line && digits.Place.Column == number.Place.Column + number.Text.Length + 1;

    [GeneratedRegex("^(?<key>[A-Za-z][A-Za-z0-9_-]*)(:| ?= ?)(?<value>[^=].*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Glued();

    private static void RefuseKey(Node key, Findings findings)
    {
        if (key is not BrokenNode) findings.Report(FileRules.KeyNotText, key.Place, "the key is not a word", "write `key: value`");
    }

    private static void RefuseMerge(ScalarNode key, Findings findings) =>
        findings.Report(FileRules.YamlFeature, key.Place, "`<<` is a merge key", "scenarios copy blocks with `like: NAME`");
}
