using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChannelSim.Scenarios.Editing;

/// <summary>Reads where things stand in the text of a scenario that has no fault, as positions in it.</summary>
internal sealed class MarkReader
{
    private readonly string text;
    private readonly Parser parser;

    private MarkReader(string text) => (this.text, parser) = (text, new Parser(new Scanner(new StringReader(text), skipComments: true)));

    /// <summary>The whole file, and its timeline where it is a list.</summary>
    public static (MapMarks Root, ListMarks? Timeline) Of(string text)
    {
        var reader = new MarkReader(text);
        while (reader.parser.MoveNext() && reader.parser.Current is not MappingStart)
        {
        }

        ListMarks? timeline = null;
        var root = reader.Map((name, _) => name == "timeline" && reader.parser.Current is SequenceStart ? timeline = reader.List() : null);
        return (root, timeline);
    }

    /// <summary>The map that begins here; on return the parser stands at its end.</summary>
    private MapMarks Map(Func<string, Mark, ListMarks?> special)
    {
        var start = (MappingStart)parser.Current!;
        var isFlow = start.Style == MappingStyle.Flow;
        var keys = ImmutableArray.CreateBuilder<KeyMarks>();
        while (Next() is not MappingEnd)
        {
            var key = (Scalar)parser.Current!;
            Next();
            var value = parser.Current!;
            var end = special(key.Value, value.Start) is { } list ? list.End : End();
            keys.Add(new KeyMarks(key.Value, (int)key.Start.Index, (int)key.End.Index, Math.Min((int)value.Start.Index, end), end, value is Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded }));
        }

        return new MapMarks(isFlow, (int)start.Start.Index, isFlow ? (int)parser.Current!.Start.Index + 1 : keys.Count > 0 ? keys[^1].End : (int)start.Start.Index, keys.ToImmutable());
    }

    private ListMarks List()
    {
        var start = (SequenceStart)parser.Current!;
        var isFlow = start.Style == SequenceStyle.Flow;
        var items = ImmutableArray.CreateBuilder<MapMarks>();
        while (Next() is not SequenceEnd)
        {
            var at = (int)parser.Current!.Start.Index;
            items.Add(parser.Current is MappingStart ? Map((_, _) => null) : new MapMarks(IsFlow: false, at, End(), []));
        }

        return new ListMarks(isFlow, (int)start.Start.Index, isFlow ? (int)parser.Current!.Start.Index + 1 : items[^1].End, items.ToImmutable());
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current!;
    }

    /// <summary>Where the value ends that begins here; on return the parser stands at its end.</summary>
    private int End()
    {
        switch (parser.Current)
        {
            case MappingStart { Style: var style }: return Inside<MappingEnd>(style == MappingStyle.Flow);
            case SequenceStart { Style: var style }: return Inside<SequenceEnd>(style == SequenceStyle.Flow);
            default:
                // The mark after a text of its own lines lies below the blank lines that follow it.
                var (start, end) = ((int)parser.Current!.Start.Index, (int)parser.Current.End.Index);
                return start + text.AsSpan(start, Math.Max(0, Math.Min(end, text.Length) - start)).TrimEnd().Length;
        }
    }

    private int Inside<TEnd>(bool isFlow)
        where TEnd : ParsingEvent
    {
        var last = (int)parser.Current!.Start.Index;
        while (Next() is not TEnd) last = Math.Max(last, End());
        return isFlow ? (int)parser.Current!.Start.Index + 1 : last;
    }
}
