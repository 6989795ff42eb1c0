using static ChannelSim.Scenarios.Diagnostics.DiagnosticRule;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>What can be wrong with the file as a file and as YAML.</summary>
internal static class FileRules
{
    public static readonly DiagnosticRule Unreadable = LocalError("CH100", "The file cannot be read",
        "There is no such file, it is a folder, or this user may not read it.", "Check the name and the rights.");

    public static readonly DiagnosticRule TooLarge = LocalError("CH101", "The file is too large",
        "A scenario file has at most 1 MiB. Nobody writes more by hand; a larger file is a mistake or an attack.", "Check that this is the file you mean.");

    public static readonly DiagnosticRule NotText = LocalError("CH102", "Not UTF-8 text",
        "A scenario is UTF-8 text without control characters. A byte order mark at the beginning and every kind of line end are fine.",
        "Save the file as UTF-8; many editors ask for the encoding under \"Save as\".");

    public static readonly DiagnosticRule Empty = LocalError("CH103", "The file is empty",
        "There is nothing in it but spaces and comments.", "`channelsim: 1` is the first line of a scenario.");

    public static readonly DiagnosticRule Syntax = LocalError("CH104", "Not YAML",
        "The text breaks the rules of YAML at this place. Where one change surely mends it, the rest is read as if it were made, and told; otherwise only the faults before it are.",
        "Look at the line and the one above it: a missing colon, a bracket or quotation mark that is not closed, an indentation that fits no line above.");

    public static readonly DiagnosticRule Tab = LocalError("CH105", "Tab in the indentation",
        "YAML indents with spaces. A tab has no width that everybody agrees on.", "Replace the tabs with spaces; set the editor to do so.");

    public static readonly DiagnosticRule TopLevel = LocalError("CH106", "The file is not a map",
        "A scenario is a list of keys and values at the left margin, beginning with `channelsim: 1`.", "Check that this is a scenario file.");

    public static readonly DiagnosticRule SecondDocument = LocalError("CH107", "More than one document",
        "`---` begins a second YAML document; a file holds one scenario.", "Remove the line, or make two files.");

    public static readonly DiagnosticRule YamlFeature = LocalError("CH108", "A feature of YAML that scenarios do not use",
        "Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!name`) and directives (`%NAME`) are refused: "
        + "a block is copied with `like: NAME`, which the program can explain, compare and set; and a small file cannot grow into a huge one.",
        "Use `like: NAME` to copy a block; put text that begins with one of these characters in quotes.");

    public static readonly DiagnosticRule TooDeep = LocalError("CH109", "Too deep or too many values",
        "A scenario has at most 32 levels and 100000 values.", "Check that this is the file you mean.");

    public static readonly DiagnosticRule DuplicateKey = LocalError("CH110", "A key appears twice",
        "The same key stands twice in one map; which of the two counts would be a guess.", "Remove one of them.");

    public static readonly DiagnosticRule KeyNotText = LocalError("CH111", "A key that is not a word",
        "A list, a map or nothing at all stands where a key should be.", "Write `key: value`.");

    public static readonly DiagnosticRule StudyFile = LocalError("CH112", "A study where a scenario is meant",
        "The file begins with `channelsim-study`: it names a scenario and says how it is varied, and is none itself.", "`sweep` and `compare` run studies; the other commands take the scenario that the study names.");

    public static readonly DiagnosticRule OtherKind = LocalError("CH113", "A file of another kind",
        "The file is a document of a word processor, a spreadsheet, a table, a web page, an e-mail, an archive, a picture or the like. A scenario is a plain text file in YAML.",
        "Copy the text into a plain text file and save it as UTF-8; from a table, write its lines as entries under `timeline`.");

    public static readonly DiagnosticRule Surroundings = LocalError("CH114", "Something around the scenario that is no part of it",
        "The text was copied together with what stood around it: the fence of a code block, the `>` of a mail, the head of a mail, line numbers, a command line, marks of a merge conflict, dots for what was left out; or a mail program broke its long lines in two. "
        + "The scenario within is read all the same, so that its own faults are told too.", "Delete what does not belong to the scenario; join what was broken in two.");

    public static readonly DiagnosticRule LookAlike = LocalError("CH115", "A character that looks like another one, or like nothing",
        "Word processors, web pages and keyboards put in characters that cannot be told from the right ones by eye: no-break and zero-width spaces, curly quotation marks, long dashes and bullets, "
        + "fullwidth signs, letters of another alphabet. In titles and other texts for people they are welcome; in indentations, keys, names, numbers and words of the format they are not.",
        "Type the character anew, as the message says; switch off automatic correction, or write the file in a text editor.");

    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [Unreadable, TooLarge, NotText, Empty, Syntax, Tab, TopLevel, SecondDocument, YamlFeature, TooDeep, DuplicateKey, KeyNotText, StudyFile, OtherKind, Surroundings, LookAlike];
}
