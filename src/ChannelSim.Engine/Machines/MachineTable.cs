using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Machines;

/// <summary>
/// The dense transition table of one kind of channel: what its declaration (<see cref="ChannelMachines"/>) answers for every trigger in every state.
/// One byte per (state, trigger): the next state, or <see cref="Forbidden"/>. An ignored trigger leads to the state itself.
/// </summary>
/// <remarks>The answers are written out, because asking for them costs a tenth of a small run; a test asks, and holds these against it.</remarks>
public sealed class MachineTable
{
    /// <summary>The entry of a trigger that a state neither permits nor ignores.</summary>
    public const byte Forbidden = 255;

    private const int TriggerStride = 32;
    private const int StateCount = 26; // room for every state that a letter can stand for
    private static readonly MachineTable LineTable = Line();
    private static readonly MachineTable CallTable = Call();
    private static readonly MachineTable MeetingTable = Meeting();
    private static readonly MachineTable TalksTable = Talks();
    private readonly byte[] _next;

    private MachineTable(ChannelKind kind, params ReadOnlySpan<string> rows)
    {
        Kind = kind;
        Rows = [.. rows];
        _next = new byte[StateCount * TriggerStride];
        Array.Fill(_next, Forbidden);
        foreach (var row in rows) Write(row);
    }

    /// <summary>The kind this table is of.</summary>
    public ChannelKind Kind { get; }

    /// <summary>A row for each state of the kind: its letter, a colon, and where each trigger leads; a is the first state, a dot is nowhere.</summary>
    internal string[] Rows { get; }

    /// <summary>The table of a kind.</summary>
    public static MachineTable Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => LineTable,
        ChannelKind.Call => CallTable,
        ChannelKind.Meeting => MeetingTable,
        ChannelKind.Talks => TalksTable,
    };

    /// <summary>The state after a trigger, or <see cref="Forbidden"/>. Costs about a nanosecond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next(ChannelState state, ChannelTrigger trigger) => _next[((int)state * TriggerStride) + (int)trigger];

    /// <summary>The letter of a state in a row.</summary>
    internal static char LetterOf(ChannelState state) => (char)('a' + (int)state);

    private static MachineTable Line() => new(
        ChannelKind.Line,
        "a:b....da...........fa",
        "b:.cadebb...........fb",
        "c:.....ec.......aa..fc",
        "d:b.....e...........fd",
        "e:......ea..........fe",
        "f:......f...........fa");

    private static MachineTable Call() => new(
        ChannelKind.Call,
        "c:..............gg..fc",
        "f:..................fg",
        "g:h.................fg",
        "h:..g.....ijk.......fh",
        "i:..g.....ijk.......fi",
        "j:..g..........c....fj",
        "k:...........g......fk");

    private static MachineTable Meeting() => new(
        ChannelKind.Meeting,
        "f:..................fg",
        "g:l.................fg",
        "i:..g.....imk.......fi",
        "k:...........g......fk",
        "l:..g.....imk.......fl",
        "m:..g.........n.....fm",
        "n:..g..........o....fn",
        "o:..............gg..fo");

    private static MachineTable Talks() => new(
        ChannelKind.Talks,
        "f:..................fj",
        "i:........i.......p.fi",
        "j:........i.......p.fj",
        "p:.................qfp",
        "q:........i.......p.fq");

    private void Write(string row)
    {
        var begin = (row[0] - 'a') * TriggerStride;
        for (var trigger = 0; trigger + 2 < row.Length; trigger++)
        {
            if (row[trigger + 2] != '.') _next[begin + trigger] = (byte)(row[trigger + 2] - 'a');
        }
    }
}
