using System.Buffers;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChannelSim.Scenarios.Documents;

/// <summary>
/// Text to nodes, from the parser's events. YAML decides the structure only; it types nothing. After a syntax error the
/// nodes read so far are still there, so that the faults before it can be told too.
/// </summary>
internal sealed class DocumentParser
{
    /// <summary>Mends after which a text is given up: it has another fault than a slip here and there.</summary>
    private const int MostMends = 25;

    private const int LongestMended = 200_000;

    /// <summary>
    /// Control characters, which YAML can spell as escapes, and those that turn the direction of writing: they can make a text show
    /// something else than it says.
    /// </summary>
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
        [.. Range(0x00, 0x08), .. Range(0x0B, 0x1F), .. Range(0x7F, 0x9F), .. Range(0x202A, 0x202E), .. Range(0x2066, 0x2069)]);

    private readonly string source;
    private readonly Draft draft;
    private readonly Findings told;
    private readonly int columnOffset;
    private readonly Stack<Frame> frames = new();
    private Findings findings = new();
    private string text;
    private Node? root;
    private int nodes;
    private bool stopped;

    public DocumentParser(string source, Draft draft, Findings findings, int columnOffset = 0) =>
        (this.source, this.draft, told, this.columnOffset, text) = (source, draft, findings, columnOffset, draft.Text);

    public DocumentParser(string source, string text, Findings findings, int columnOffset = 0)
        : this(source, new Draft(text), findings, columnOffset)
    {
    }

    /// <summary>Reads one document; the root is null where nothing at all could be read.</summary>
    public ParsedDocument Parse()
    {
        SyntaxFault? fault;
        var above = (Line: 0, Column: 0);
        for (var mends = 0; ; mends++)
        {
            fault = Run();
            // A mend after which the text breaks no later than before has mended nothing: its fault is the last that is told.
            if (fault is null || (fault.Line, fault.Column).CompareTo(above) <= 0) break;
            told.Take(fault.Findings, _ => true);
            if (fault.Mends.Count == 0 || columnOffset > 0 || mends == MostMends || text.Length > LongestMended) break;
            foreach (var mend in fault.Mends.OrderByDescending(mend => mend.Line).ThenByDescending(mend => mend.Column)) draft.Replace(mend);
            above = (fault.Line, fault.Column);
        }

        while (frames.Count > 0) Close();
        told.Take(findings, _ => true);
        return new ParsedDocument(root, fault is null && !stopped);
    }

    /// <summary>Reads the draft from its beginning; the fault that broke the reading, or null.</summary>
    private SyntaxFault? Run()
    {
        (text, findings, root, nodes, stopped) = (draft.Text, new Findings(), null, 0, false);
        frames.Clear();
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            while (!stopped && parser.MoveNext()) Take(parser.Current!);
            return null;
        }
        catch (Exception e) when (IsParserFault(e))
        {
            return SyntaxFault.Of(source, draft, columnOffset, e);
        }
    }

    /// <summary>The parser answers most broken texts with its own exceptions and some with whatever its code runs into.</summary>
    private static bool IsParserFault(Exception e) =>
        e is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException;

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart start: BeginDocument(start); break;
            case MappingStart start: Open(start, isMap: true); break;
            case SequenceStart start: Open(start, isMap: false); break;
            case MappingEnd or SequenceEnd: Close(); break;
            case Scalar scalar: Add(ScalarOf(scalar)); break;
            case AnchorAlias alias: Refuse(alias, $"`*{alias.Value}` is an alias"); Add(new BrokenNode(PlaceOf(alias))); break;
        }
    }

    private void BeginDocument(DocumentStart start)
    {
        if (!start.IsImplicit && root is null && Directive() is { } directive) findings.Report(
            FileRules.YamlFeature, directive, "`%` begins a directive of YAML", "remove the line");
        if (root is null) return;
        findings.Report(FileRules.SecondDocument, PlaceOf(start), "a second document begins here", "a file holds one scenario: remove the `---`");
        stopped = true;
    }

    private Place? Directive()
    {
        var at = text.StartsWith('%') ? 0 : text.IndexOf("\n%", StringComparison.Ordinal) + 1;
        var before = text.AsSpan(0, at);
        return at < text.Length && text[at] == '%' && !before.Contains("---", StringComparison.Ordinal) ? new Place(source, before.Count('\n') + 1, 1) : null;
    }

    private void Open(NodeEvent start, bool isMap)
    {
        CheckFeatures(start);
        var place = PlaceOf(start);
        if (frames.Count >= DocumentLimits.Depth) Stop(place, $"more than {DocumentLimits.Depth} levels of maps and lists");
        else frames.Push(new Frame(place, isMap));
    }

    private void Close() => Add(frames.Pop().Node());

    private ScalarNode ScalarOf(Scalar scalar)
    {
        CheckFeatures(scalar);
        if (scalar.Value.AsSpan().IndexOfAny(Hidden) is var hidden and >= 0)
            findings.Report(FileRules.NotText, PlaceOf(scalar), $"a hidden character ({Glyph.Code(scalar.Value[hidden])}) in this text", "remove it");
        var oneLine = scalar.Start.Line == scalar.End.Line;
        return new ScalarNode(
            PlaceOf(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain && oneLine && scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty) { NoColon = HasNoColon(scalar) };
    }

    /// <summary>Within braces a word between two commas is a key whose value is nothing at all.</summary>
    private bool HasNoColon(Scalar scalar)
    {
        var at = (int)scalar.Start.Index;
        if (scalar.Value.Length > 0 || scalar.Style != ScalarStyle.Plain || at > text.Length) return false;
        return text.AsSpan(at).TrimStart() is [',' or '}', ..] && text.AsSpan(0, at).TrimEnd() is not [.., ':'];
    }

    private void Add(Node node)
    {
        if (++nodes > DocumentLimits.Nodes) Stop(node.Place, $"more than {DocumentLimits.Nodes} values");
        if (frames.Count == 0) root ??= node;
        else frames.Peek().Add(node, findings);
    }

    private void Stop(Place place, string what)
    {
        if (stopped) return;
        stopped = true;
        findings.Report(FileRules.TooDeep, place, what, "is it the file you mean?");
    }

    private void CheckFeatures(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) Refuse(node, $"`&{node.Anchor.Value}` is an anchor");
        if (!node.Tag.IsEmpty) Refuse(node, "`!` begins a tag");
    }

    private void Refuse(ParsingEvent where, string what) =>
        findings.Report(
            FileRules.YamlFeature, PlaceOf(where) with { Length = 1 }, what,
            "scenarios copy blocks with `like: NAME`; text that begins so is put in quotes");

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private Place PlaceOf(ParsingEvent node)
    {
        var length = node is Scalar && node.Start.Line == node.End.Line ? (int)(node.End.Column - node.Start.Column) : 1;
        return new Place(source, (int)node.Start.Line, draft.ColumnOf((int)node.Start.Line, (int)node.Start.Column) + columnOffset, Math.Max(1, length));
    }
}

/// <summary>What could be read of a document.</summary>
/// <param name="Root">The topmost node; null where there is none.</param>
/// <param name="Complete">False when something stopped the reading before the end.</param>
internal readonly record struct ParsedDocument(Node? Root, bool Complete);
