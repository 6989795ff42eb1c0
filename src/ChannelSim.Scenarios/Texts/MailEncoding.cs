using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>What mail programs and web pages write in place of characters, where the source of a message is copied and not what it shows.</summary>
internal sealed partial class MailEncoding(string source, Draft draft, Findings findings)
{
    private const string Blank = "&nbsp;";

    /// <summary>False where the rest cannot be read: the lines of quoted-printable are not those of the author.</summary>
    public bool Remove()
    {
        Blanks();
        if (!draft.Text.Contains('=', StringComparison.Ordinal)) return true;
        // An address may end in `=20`.
        var coded = Enumerable.Range(1, draft.Count).Where(line => !draft.Line(line).Contains("://", StringComparison.Ordinal) && Coded().IsMatch(draft.Line(line))).Take(2).ToList();
        if (coded.Count < 2) return true;
        var sign = Coded().Match(draft.Line(coded[0]));
        Say(
            coded[0], sign.Index, $"`{sign.Value}` is how mails encode a character (quoted-printable), here and in other lines",
            "copy the text as the mail program shows it, not the source of the message, or save the attachment");
        return false;
    }

    private void Blanks()
    {
        if (!draft.Text.Contains(Blank, StringComparison.OrdinalIgnoreCase)) return;
        var told = false;
        for (var line = 1; line <= draft.Count; line++)
        {
            while (draft.Line(line).IndexOf(Blank, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                if (!told) Say(line, at, $"`{Blank}` is how web pages and mails write a no-break space", $"write a blank in place of each `{Blank}`");
                told = true;
                draft.Replace(new Mend(line, at + 1, Blank.Length, " "));
            }
        }
    }

    private void Say(int line, int index, string what, string hint) =>
        findings.Report(FileRules.Surroundings, new Place(source, line, draft.ColumnOf(line, index + 1)), what, hint);

    [GeneratedRegex("=20$|=3D|=09|=C2=A0|=C3=[89AB][0-9A-F]|=E2=80=[0-9A-F]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Coded();
}
