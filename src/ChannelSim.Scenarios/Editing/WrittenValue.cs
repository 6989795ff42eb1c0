using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Editing;

/// <summary>A value that is to stand in a scenario file: a text, a list of texts, or YAML that is taken as it is.</summary>
public sealed partial class WrittenValue
{
    private readonly string? text;
    private readonly ImmutableArray<string> items;
    private readonly string? flow;

    private WrittenValue(string? text, ImmutableArray<string> items, string? flow) => (this.text, this.items, this.flow) = (text, items, flow);

    /// <summary>A text, whatever is in it.</summary>
    public static WrittenValue Text(string text) => new(text, [], null);

    /// <summary>A list of texts.</summary>
    public static WrittenValue List(IEnumerable<string> texts) => new(null, [.. texts], null);

    /// <summary>YAML on one line: <c>{ calm: 20%, alert: 50% }</c>.</summary>
    /// <returns>Null where it is no YAML.</returns>
    public static WrittenValue? Yaml(string flow)
    {
        var findings = new Findings();
        var document = new DocumentParser("value", $"[{flow}\n]", findings).Parse();
        return findings.HasErrors || document.Root is not ListNode { Items: [_] } || flow.Contains('\n', StringComparison.Ordinal) ? null : new WrittenValue(null, [], flow);
    }

    /// <summary>As it stands on one line, within braces too.</summary>
    internal string OnLine() => flow ?? (text is null ? $"[{string.Join(", ", items.Select(Flow))}]" : Flow(text));

    /// <summary>As it stands after a key at the left margin or indented, where texts of several lines may stand as they are.</summary>
    /// <param name="indent">The indentation of further lines.</param>
    /// <param name="newline">The end of a line.</param>
    internal string InBlock(string indent, string newline)
    {
        if (text is null) return OnLine();
        if (IsTidy(text)) return $"|-{string.Concat(text.Split('\n').Select(line => newline + (line.Length == 0 ? "" : indent + line)))}";
        return Spoken().IsMatch(text) && !Flagged(text) ? text : Flow(text);
    }

    private static string Flow(string text) => Spoken().IsMatch(text) && !text.Contains(',', StringComparison.Ordinal) && !Flagged(text) ? text : FlowText.Of(new ScalarNode(default, text, plain: !Flagged(text)));

    // Words that mean something else to YAML than a text.
    private static bool Flagged(string text) => text is "" or "~" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    /// <summary>Whether lines can stand below the key just as they are: no line begins or ends with a blank, and none is hidden at either end.</summary>
    private static bool IsTidy(string text) => text.Contains('\n', StringComparison.Ordinal) && text[0] != '\n' && text[^1] != '\n'
        && text.Split('\n').All(line => line.Length == 0 || (!char.IsWhiteSpace(line[0]) && !char.IsWhiteSpace(line[^1])))
        && !text.Any(c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\uFEFF');

    /// <summary>Plain words, in which nothing means anything to YAML.</summary>
    [GeneratedRegex(@"^\p{L}([\p{L}0-9 ,.;()/'%+-]*[\p{L}0-9.)'%])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spoken();
}
