namespace ChannelSim.Scenarios.Tests;

/// <summary>A slip of the keyboard, of a word processor or of habit, and what is told of it.</summary>
/// <param name="Right">A text of the scenario; empty: <paramref name="Wrong"/> goes before the first line.</param>
/// <param name="Wrong">What stands there instead.</param>
/// <param name="Code">The code of the one finding.</param>
/// <param name="Column">Its column; the line is that of <paramref name="Right"/>, and <paramref name="Down"/> more.</param>
/// <param name="Words">What the message says.</param>
/// <param name="Down">Lines below the first line of the slip.</param>
public sealed record Slip(string Right, string Wrong, string Code, int Column, string Words, int Down = 0)
{
    public override string ToString() => $"{Code} {Wrong.ReplaceLineEndings(" ").Trim()}";

    public static IReadOnlyList<Slip> All { get; } =
    [
        // Characters that look like others, or like nothing.
        new("kind: line", "kind:\u00A0line", "CH115", 10, "a no-break space (U+00A0)"),
        new("{ median: 1h, p90: 4h }", "{ median: 1h,\u202Fp90: 4h }", "CH115", 26, "a narrow no-break space (U+202F)"),
        new("    patience", "    pat\u200Bience", "CH115", 8, "a zero-width space (U+200B) in `pat\u200Bience`; write `patience`"),
        new("    answer", "\u00A0\u00A0\u00A0\u00A0answer", "CH115", 1, "in the indentation, the first of 4; indent with ordinary spaces"),
        new("    answer", "\u3000\u3000answer", "CH115", 1, "an ideographic space (U+3000)"),
        new("sides:\n", "\uFEFFsides:\n", "CH115", 1, "a byte order mark (U+FEFF)"),
        new("basis: assumption", "“basis”: assumption", "CH115", 1, "write `basis`"),
        new("first: \"08:00\"", "first: “08:00”", "CH115", 32, "write straight quotation marks: `first: \"08:00\"`"),
        new("first: \"08:00\"", "first: \"08:00”", "CH115", 38, "does not close what `\"` opened"),
        new("The film is shown on television", "„Film: shown, at last“", "CH115", 34, "double low-9 quotation mark"),
        new("Collision in the Norwegian Sea", "«Collision: the Norwegian Sea»", "CH115", 8, "`title: \"Collision: the Norwegian Sea\"`"),
        new("The film is shown on television", "‘Nobody, says Oslo: nobody’", "CH115", 34, "left single quotation mark"),
        new("  - { name: tense", "  – { name: tense", "CH115", 3, "`–` (U+2013, en dash) does not start a list item"),
        new("  - { name: calm", "  • { name: calm", "CH115", 3, "bullet"),
        new("  - { when: bump", "  ▪{ when: bump", "CH115", 3, "black small square"),
        new("kind: call", "kind：call", "CH115", 9, "`：` (U+FF1A, fullwidth colon) is not a colon in YAML"),
        new("{ median: 90m, p90", "{ median: 90m， p90", "CH115", 28, "fullwidth comma"),
        new("{ mean: 5d }", "{ mean：5d }", "CH115", 18, "fullwidth colon"),
        new("rate: 2", "rate: ２", "CH115", 11, "write `2`"),
        new("accept: 80%", "accept: 80％", "CH115", 15, "write `80%`"),
        new("suspicion: 0.2", "suspicion: −0.2", "CH115", 66, "`−` (U+2212, minus sign)"),
        new("{ observer: russia", "{ оbserver: russia", "CH115", 14, "Cyrillic letter that looks like Latin o"),
        new("kind: line", "kind: linе", "CH115", 14, "(U+0435, Cyrillic letter that looks like Latin e)"),
        new("[hotline, admirals]", "[hotline, αdmirals]", "CH115", 19, "Greek"),
        new("    response:", "    re\u00ADsponse:", "CH115", 7, "a soft hyphen (U+00AD)"),
        new("basis: assumption", "basis: assum\u00ADption", "CH115", 13, "write `assumption`"),
        new("signal: 0.8", "signal: 0·8", "CH115", 14, "write `0.8`"),
        new("2027-11-04T09:30", "2027–11–04T09:30", "CH115", 15, "write `2027-11-04T09:30`"),
        new("title: GPS fails over Finnmark }", "title: 干扰警告, tо: nato }", "CH115", 75, "write `to`"),
        new("for 2h after bump", "for 2h\u00A0after bump", "CH115", 30, "no-break space"),

        // Slips of YAML, each mended for the rest of the reading.
        new("  - { when: no", "  -{ when: no", "CH104", 3, "a space is missing after the dash"),
        new("{ mean: 5d }", "{mean:5d}", "CH104", 13, "write `mean: 5d`"),
        new("hostile: 30%", "hostile = 30%", "CH104", 32, "separated by a colon; write `hostile: 30%`"),
        new("    kind: call", "    kind:call", "CH104", 5, "write `kind: call`"),
        new("{ median: 4m, p90", "{ median: 1,5m, p90", "CH300", 22, "`median: 1.5m`"),
        new("{ median: 1h, p90", "{ median: 1h; p90", "CH104", 25, "`;` does not separate entries"),
        new("  - { name: calm", "  * { name: calm", "CH104", 3, "`*` does not start a list item"),
        new("The film is shown", "@Oslo is shown", "CH104", 34, "put it in quotes"),
        new("title: Collision in", "title: Collision: in", "CH104", 17, "`title: \"Collision: in the Norwegian Sea\"`"),
        new("title: The film is shown on television", "title: 'They don't answer'", "CH104", 44, "an apostrophe is doubled"),
        new("title: Collision in the Norwegian Sea", "title: \"C:\\Users\\me\"", "CH104", 11, "`\\U` in double quotes is no escape that YAML knows; write single quotes: `'C:\\Users\\me'`"),
        new("    rate: 2", "\t\trate: 2", "CH105", 1, "YAML indents with spaces"),
        new("accept: 80%", "accept: %", "CH104", 13, "a number is missing before `%`"),
        new("accept: 80%", "accept: > 60%", "CH104", 13, "write the number alone, `60%`"),

        new("  - { at: 2h, name", "  1. { at: 2h, name", "CH104", 3, "`1.` does not start a list item; write `- ` in place of `1.`"),
        new("  - { name: calm }\n  - { name: tense, relax: 10d }", "  1) { name: calm }\n  2)\tname: tense\n    \u0020relax: 10d", "CH104", 3, "`1)` does not start a list item, here and in 1 more line; write `- ` in place of `1)` and of the other numbers"),
        new("  - { when: bump decided", "  10. { when: bump decided", "CH104", 3, "write `- ` in place of `10.`"),

        new("  admirals:", "  admirals", "CH104", 3, "this line has no colon; write `admirals:`"),

        new("ladder:\n", "// rungs\nladder:\n", "CH104", 1, "a comment does not begin with `//`; write `#`"),
        new("ladder:\n", "Page 2 of 3\nladder:\n", "CH104", 1, "or `#` before a note"),

        // Numbers and lengths of time.
        new("rate: 2", "rate: 1\u202F300", "CH115", 12, "write `1300`"),
        new("accept: 80%", "accept: 60...80%", "CH300", 13, "a range has two dots: `60..80%`"),
        new("accept: 80%", "accept: \u00BD", "CH300", 13, "did you mean `50%`?"),
        new("patience: 30m", "patience: 30m,", "CH301", 15, "did you mean `30m`?"),
        new("The film is shown on television", "\u201CThe film is shown\"", "CH640", 34, "leave them out: `The film is shown`"),
        new("accept: 80%", "accept: 60%-80%", "CH300", 13, "`60%..80%`"),
        new("accept: 80%", "accept: 60–80%", "CH300", 13, "`60..80%`"),
        new("accept: 80%", "accept: between 60 and 80%", "CH300", 13, "`60..80%`"),
        new("accept: 80%", "accept: about 80 percent", "CH300", 13, "`80%`"),
        new("patience: 30m", "patience: 1,5h", "CH301", 15, "`1.5h`"),
        new("patience: 30m", "patience: half an hour", "CH301", 15, "`0.5h`"),
        new("patience: 30m", "patience: 1 hour 30 minutes", "CH301", 15, "`1h30m`"),
        new("first: \"08:00\"", "first: 0800h", "CH323", 32, "`08:00`"),
        new("first: \"08:00\"", "first: 8am", "CH323", 32, "`08:00`"),

        // Moments, with the scenario's own start and zone.
        new("2027-11-04T09:30", "041330ZNOV27", "CH320", 11, "write `2027-11-04T13:30Z` (2027-11-04T14:30 in Europe/Oslo)"),
        new("2027-11-04T09:30", "04 1330b nov 27", "CH320", 11, "`2027-11-04T13:30+02:00`"),
        new("2027-11-04T09:30", "\"T9:30\"", "CH320", 11, "`2027-11-03T09:30` (the first 09:30 after the start)"),
        new("2027-11-04T09:30", "2130", "CH320", 11, "`2027-11-03T21:30`"),
        new("2027-11-04T09:30", "0530", "CH320", 11, "`2027-11-04T05:30`"),
        new("2027-11-04T09:30", "9.30pm", "CH320", 11, "`2027-11-03T21:30`"),
        new("2027-11-04T09:30", "11/4/2027", "CH320", 11, "`2027-11-04` if the month comes first or `2027-04-11` if the day comes first"),
        new("2027-11-04T09:30", "4.11.2027 21:30", "CH320", 11, "`2027-11-04T21:30` if the day comes first"),
        new("2027-11-04T09:30", "4 Nov 2027", "CH320", 11, "`2027-11-04`"),
        new("2027-11-04T09:30", "2027-W44-4", "CH320", 11, "`2027-11-04`"),
        new("2027-11-04T09:30", "2027W444 09:30", "CH320", 11, "`2027-11-04T09:30`"),
        new("2027-11-04T09:30", "2027-W45", "CH320", 11, "`2027-11-08`"),
        new("2027-11-04T09:30", "4 novembre 2027", "CH320", 11, "`2027-11-04`"),
        new("2027-11-04T09:30", "15 mars 2027", "CH320", 11, "`2027-03-15`"),
        new("2027-11-04T09:30", "1er août 2027", "CH320", 11, "`2027-08-01`"),
        new("2027-11-04T09:30", "4. Dezember 2027", "CH320", 11, "`2027-12-04`"),
        new("2027-11-04T09:30", "2027-W54-1", "CH320", 11, "`2027-11-03T15:40` (local) or `2027-11-03`"),
        new("2027-11-04T09:30", "2027-11-4", "CH320", 11, "`2027-11-04`"),
        new("2027-11-04T09:30", "2027-11-04T9:30", "CH320", 11, "`2027-11-04T09:30`"),
        new("2027-11-04T09:30", "2027-11-04T09:30 CET", "CH320", 11, "`2027-11-04T09:30+01:00`"),
        new("2027-11-04T09:30", "D+1", "CH320", 11, "`1d` or `2027-11-04`"),
        new("2027-11-04T09:30", "H-2", "CH320", 11, "nothing can happen before the start, 2027-11-03T06:00"),
        new("2027-11-04T09:30", "Thursday 21:30", "CH320", 11, "`2027-11-04T21:30`"),
        new("2027-11-03T06:00", "3 Nov 2027 0600", "CH320", 17, "`2027-11-03T06:00`"),

        new("2027-11-04T09:30", "0930L", "CH320", 11, "write `2027-11-03T09:30` if `L` means local time or `2027-11-04T09:30+11:00` if it is the zone letter"),
        new("2027-11-04T09:30", "040930LNOV27", "CH320", 11, "write `2027-11-04T09:30` if `L` means local time"),

        new("2027-11-04T09:30", "46695.3958", "CH320", 11, "write `2027-11-04T09:30` (the date that a spreadsheet stores as this number)"),
        new("2027-11-04T09:30", "46695", "CH320", 11, "write `2027-11-04` (the date that a spreadsheet stores as this number); a duration needs a unit, such as `46695m`"),
        new("2027-11-03T06:00", "46694.25", "CH320", 17, "`2027-11-03T06:00`"),

        // Zones.
        new("zone: Europe/Oslo", "zone: Stokholm", "CH321", 54, "`Europe/Stockholm`"),
        new("zone: Europe/Oslo", "zone: CST", "CH321", 54, "`America/Chicago` or `Asia/Shanghai` or `America/Havana`"),
        new("zone: Europe/Oslo", "zone: UTC+3", "CH321", 54, "`Europe/Moscow`"),
        new("zone: Europe/Oslo", "zone: Moscow", "CH321", 54, "`Europe/Moscow`"),
        new("zone: Europe/Oslo", "zone: Kiev", "CH321", 54, "`Europe/Kyiv`"),
        new("show: [Europe/Oslo]", "show: [Eastern]", "CH321", 74, "`America/New_York`"),
        new("zone: Europe/Oslo", "zone: Russian Standard Time", "CH321", 54, "`Europe/Moscow`"),

        // Conditions.
        new("when: bump decided", "when: bump responds", "CH406", 13, "did you mean `bump responded`"),
        new("when: bump decided", "when: Contact after Bump", "CH406", 13, "small letters: did you mean `contact after bump`?"),
        new("when: bump decided", "when: nobody answers for 90 minutes after bump", "CH406", 13, "`no contact for 90m after bump`"),
        new("when: bump decided", "when: on rung war", "CH406", 13, "`rung at least war`"),
        new("when: bump decided", "when: russia fires back after bump", "CH406", 13, "`bump responded`"),

        new("when: bump decided", "when: 21:30", "CH406", 13, "`21:30` is a time, and `when` takes a condition; write `at` in place of `when`"),
        new("when: bump decided", "when: 2h", "CH406", 13, "write `at` in place of `when`"),
        new("when: bump decided", "when: 2027-11-04T09:30", "CH406", 13, "write `at` in place of `when`"),

        // Shapes and names.
        new("to: nato", "to: [president]", "CH400", 53, "an inject goes to a side: `nato` or `russia`"),
        new("to: nato", "to: Northern Fleet", "CH400", 52, "did you mean `russia`?"),
        new("  - { name: calm }", "  - calm", "CH202", 5, "write `{ name: calm }`"),
        new("  - { at: 2h, name", "  - 30m A storm warning\n  - { at: 2h, name", "CH202", 5, "write `{ at: 30m, title: \"A storm warning\" }`"),
        new("    rate: 2\n    hostile: 20%\n    signal: 0.8\n    fuse: { median: 4h, p90: 8h }\n", "", "CH201", 3, "lacks `hostile` and `fuse`", -2),

        // What stands around the scenario.
        new("", "```yaml\n", "CH114", 1, "the fence of a code block"),
        new("", "Here it is:\n\n~~~\n", "CH114", 1, "the fence of a code block", 2),
        new("", "$ cat atlantic.yaml\n", "CH114", 1, "is a line of a terminal"),
        new("patience: 30m", "patience:&nbsp;30m", "CH114", 14, "write a blank in place of each `&nbsp;`"),
        new("", "From: Anna\nSubject: scenario\n\n", "CH114", 1, "the head of an e-mail"),
        new("basis: assumption", "basis: assumption\n...", "CH114", 1, "left out", 1),
    ];
}
