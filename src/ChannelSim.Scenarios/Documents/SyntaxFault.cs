using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A syntax error in our own words, at the place where a person would mend it. The parser's own words are only used to tell the cases apart.</summary>
internal sealed class SyntaxFault
{
    private readonly string source;
    private readonly Draft draft;
    private readonly int columnOffset;

    private SyntaxFault(string source, Draft draft, int columnOffset) => (this.source, this.draft, this.columnOffset) = (source, draft, columnOffset);

    /// <summary>The fault as it is told.</summary>
    public Findings Findings { get; } = new();

    /// <summary>What surely mends it; empty where nobody knows.</summary>
    public IReadOnlyList<Mend> Mends { get; private set; } = [];

    /// <summary>The line where it is told, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The column in that line of the draft, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>What is wrong with a text that the parser gave up on: the first of the known faults that it can be.</summary>
    public static SyntaxFault Of(string source, Draft draft, int columnOffset, Exception e)
    {
        var (fault, broken) = (new SyntaxFault(source, draft, columnOffset), new BrokenText(draft.Text, e));
        var told = new TabFault(broken, fault).Told() || new SignFault(broken, fault).Told() || new QuoteFault(broken, fault).Told() || new BracketFault(broken, fault).Told()
            || new ColonFault(broken, fault).Told() || new IndentationFault(broken, fault).Told();
        if (!told) fault.Say(broken.Line, broken.Column, "the text cannot be read as YAML here", "look at this line and the one above it");
        return fault;
    }

    /// <summary>Tells the fault. Always true: whoever looks for it has found it.</summary>
    public bool Say(int atLine, int atColumn, string what, string hint, params Mend[] mends) => Say(FileRules.Syntax, atLine, atColumn, what, hint, mends);

    /// <summary>Tells the fault under a rule of its own.</summary>
    public bool Say(DiagnosticRule rule, int atLine, int atColumn, string what, string hint, params Mend[] mends)
    {
        Findings.Report(rule, new Place(source, atLine, draft.ColumnOf(atLine, atColumn) + columnOffset), what, hint);
        return Pass(atLine, atColumn, mends);
    }

    /// <summary>Mends without telling: whoever reads the value will.</summary>
    public bool Pass(int atLine, int atColumn, params Mend[] mends)
    {
        (Line, Column, Mends) = (atLine, atColumn, mends);
        return true;
    }
}
