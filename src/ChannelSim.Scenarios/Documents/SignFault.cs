using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Signs at the beginning of an item or a value that mean something else to YAML: a glued dash, an asterisk, a comparison, a question mark.</summary>
internal sealed partial class SignFault(BrokenText broken, SyntaxFault fault)
{
    public bool Told() => Dash() || Compared() || Asked();

    /// <summary>A dash that is glued to its item.</summary>
    private bool Dash()
    {
        foreach (var number in (ReadOnlySpan<int>)[broken.Line, broken.Above(broken.Line)])
            if (number > 0 && broken.Lines[number - 1].TrimStart() is ['*' or '+', ' ', ..])
                return fault.Say(number, broken.Indent(number) + 1, $"`{broken.Lines[number - 1].TrimStart()[0]}` does not start a list item", "write `- `", new Mend(number, broken.Indent(number) + 1, 1, "-"));
        foreach (var number in (ReadOnlySpan<int>)[broken.Line, broken.Above(broken.Line)])
            if (number > 0 && GluedDash().Match(broken.Lines[number - 1]) is { Success: true } glued && (glued.Groups["bracket"].Success || HasItemBeside(number)))
            {
                var rest = glued.Groups["rest"].Value;
                return fault.Say(number, broken.Indent(number) + 1, "a space is missing after the dash", $"write `- {BrokenText.Cut(rest)}`", new Mend(number, broken.Indent(number) + 2, 0, " "));
            }

        return false;
    }

    /// <summary><c>&gt; 60%</c>, where `&gt;` begins a text of several lines.</summary>
    private bool Compared()
    {
        foreach (var number in (ReadOnlySpan<int>)[broken.Line, broken.Above(broken.Line)])
            if (number > 0 && Comparison().Match(broken.Lines[number - 1]) is { Success: true } match)
                return fault.Say(number, match.Groups["sign"].Index + 1, $"`{match.Groups["sign"].Value}` does not belong to a number", $"write the number alone, `{match.Groups["rest"].Value}`, or a range such as `60..80%`", new Mend(number, match.Groups["sign"].Index + 1, match.Groups["sign"].Length, ""));
        return false;
    }

    /// <summary><c>?</c> for a value, which begins a key in YAML. It is read on as a text: whoever reads the value says what to write, but free text would take it.</summary>
    private bool Asked()
    {
        foreach (var number in (ReadOnlySpan<int>)[broken.Line, broken.Above(broken.Line)])
            if (number > 0 && QuestionMark().Match(broken.Lines[number - 1]) is { Success: true } match)
            {
                var at = match.Groups["mark"].Index + 1;
                if (ProseKeys.IsProse(match.Groups["key"].Value, '?')) return fault.Say(number, at, "text cannot begin with `?`", "put it in quotes", new Mend(number, at, 1, "\"?\""));
                return fault.Pass(number, at, new Mend(number, at, 1, "\"?\""));
            }

        return false;
    }

    private bool HasItemBeside(int number) => (broken.Above(number) is > 0 and var above && (broken.IsItem(above) || broken.Lines[above - 1].TrimEnd().EndsWith(':'))) || (number < broken.Lines.Length && broken.IsItem(number + 1));

    [GeneratedRegex(@"^\s*-(?<rest>((?<bracket>[{\[])|[""'\p{L}]).*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GluedDash();

    [GeneratedRegex(@": (?<sign>>=?) ?(?<rest>[0-9][^ ]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"(?<key>[\w.-]+): +(?<mark>\?)(?=\s*([,}\]#]|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuestionMark();
}
