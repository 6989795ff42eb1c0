using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A piece of a document on one line, so that it reads back as the same: for assignments and canonical texts.</summary>
internal static partial class FlowText
{
    public static string Of(Node node) => node switch
    {
        ScalarNode { IsNothing: true } => "null",
        ScalarNode scalar => scalar.Plain && Harmless().IsMatch(scalar.Text) ? scalar.Text : Quoted(scalar.Text),
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"))} }}",
        _ => "null",
    };

    /// <summary>A text in double quotes, as both YAML and JSON have it.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, JsonTexts.Plain);

    /// <summary>Texts that mean the same in quotes and without, wherever they stand.</summary>
    [GeneratedRegex(@"^[+-]?[A-Za-z0-9.]([A-Za-z0-9_.+%/:-]*[A-Za-z0-9_.+%/-])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Harmless();
}
