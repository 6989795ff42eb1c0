using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>
/// Look-alikes that YAML takes as letters of a word: in keys, names, numbers and words of the format. Each word that has one is told once,
/// with the word as it should be, and read on as that. Free text keeps what its author wrote.
/// </summary>
internal sealed class Repair(Findings findings, string text)
{
    private readonly string[] lines = text.Split('\n');

    /// <summary>The document with every word as it was meant.</summary>
    public MapNode Apply(MapNode root, BlockDefinition definition) => InBlock(root, definition);

    private MapNode InBlock(MapNode map, BlockDefinition definition) => Rebuilt(map, entry =>
    {
        if (entry.IsFree || definition.Open) return entry;
        var key = definition.Find(entry.Name) is null ? Word(entry.Key, numeric: false, always: true) : entry.Key;
        return new MapEntry(key, Value(entry.Value, definition, key.Text));
    });

    private Node Value(Node value, BlockDefinition definition, string name)
    {
        if (definition == ActorKeys.Climate && definition.Find(name) is null) return value is MapNode state ? InBlock(state, ActorKeys.State) : value;
        if (definition.Find(name) is not { } key) return value;
        if (key.IsProse && !(definition == TimelineKeys.Entry && name == "name")) return Prose(value, key);
        return key.Kind switch
        {
            KeyKind.Block => value is MapNode map ? InBlock(map, KeyTable.Block(key.Block!)) : Deep(value, key),
            KeyKind.BlocksByName => value is MapNode map ? Named(map, KeyTable.Block(key.Block!)) : Deep(value, key),
            KeyKind.BlockList or KeyKind.Plan => Items(value, key),
            KeyKind.PlanBySide => value is MapNode map ? Rebuilt(map, entry => new MapEntry(Word(entry.Key, numeric: false, always: true), Items(entry.Value, key))) : value,
            _ => Deep(value, key),
        };
    }

    private MapNode Named(MapNode map, BlockDefinition inner) => Rebuilt(map, entry => entry.IsFree ? entry : new MapEntry(
        inner == ScenarioKeys.Source ? entry.Key : Word(entry.Key, numeric: false, always: true), entry.Value is MapNode block ? InBlock(block, inner) : entry.Value));

    private Node Items(Node value, KeyDefinition key) => value is ListNode list
        ? new ListNode(list.Place, [.. list.Items.Select(item => item is MapNode map ? InBlock(map, KeyTable.Block(key.Block!)) : Deep(item, key))])
        : Deep(value, key);

    private Node Deep(Node value, KeyDefinition key) => value switch
    {
        ScalarNode scalar => Word(scalar, IsNumeric(key.Kind), always: key.Kind is KeyKind.Choice or KeyKind.Flag),
        ListNode list => new ListNode(list.Place, [.. list.Items.Select(item => Deep(item, key))]),
        MapNode map => Rebuilt(map, entry => new MapEntry(Word(entry.Key, numeric: false, always: false), Deep(entry.Value, key))),
        _ => value,
    };

    /// <summary>Free text: only the keys of a map by side are words. A text that is enclosed in a word processor's quotation marks keeps them, which is said.</summary>
    private Node Prose(Node value, KeyDefinition key)
    {
        if (value is MapNode map) return Rebuilt(map, entry => new MapEntry(Word(entry.Key, numeric: false, always: true), Prose(entry.Value, key)));
        if (value is ScalarNode { Plain: true, Text: { Length: > 1 } text } && Glyph.Is(text[0], GlyphSort.DoubleQuote) && (text[^1] == '"' || Glyph.Is(text[^1], GlyphSort.DoubleQuote)) && !text.AsSpan(1, text.Length - 2).ContainsAny(text[0], text[^1]))
            findings.Report(
                TextWarningRules.QuotedTwice, value.Place, $"the quotation marks `{text[0]}` and `{text[^1]}` belong to the text of `{key.Name}`",
                $"if they should only enclose it, leave them out: `{text[1..^1].Trim()}`");
        return value;
    }

    private static bool IsNumeric(KeyKind kind) => kind is not (KeyKind.Text or KeyKind.TextList or KeyKind.Name or KeyKind.NameList or KeyKind.Choice or KeyKind.Flag
        or KeyKind.Moment or KeyKind.SpanOrMoment or KeyKind.MomentList or KeyKind.Instant or KeyKind.Zone or KeyKind.ZoneList or KeyKind.BlockList or KeyKind.Plan or KeyKind.PlanBySide);

    private static MapNode Rebuilt(MapNode map, Func<MapEntry, MapEntry> repaired) =>
        new(map.Place, [.. map.Entries.Select(repaired).DistinctBy(entry => entry.Name, StringComparer.Ordinal)]);

    /// <summary>A word as it was meant.</summary>
    /// <param name="scalar">As it is written.</param>
    /// <param name="numeric">Whether a dash between two numbers stands for a range, which the reader of the number tells.</param>
    /// <param name="always">Whether the word can only be made of Latin letters.</param>
    private ScalarNode Word(ScalarNode scalar, bool numeric, bool always)
    {
        var written = scalar.Text;
        if (!Glyph.In(written)) return scalar;
        var first = -1;
        var count = 0;
        var latin = always || written.Any(char.IsAsciiLetter) || !written.Any(c => char.IsLetter(c) && Glyph.Of(c) is null);
        var pieces = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < written.Length; i++)
        {
            var piece = Piece(written, i, numeric, latin);
            pieces.Add(piece ?? written[i].ToString());
            if (piece is null) continue;
            if (first < 0) first = i;
            count++;
        }

        if (first < 0) return scalar;
        var meant = Unquoted(string.Concat(pieces), written);
        findings.Report(
            FileRules.LookAlike, PlaceOf(scalar, first), $"{Glyph.Named(written[first])} in `{Shown(written)}`{(count > 1 ? $", and {count - 1} more like it" : "")}",
            meant.Length > 0 ? $"write `{meant}`" : "remove it", meant.Length > 0 ? [meant] : []);
        return new ScalarNode(scalar.Place, meant, scalar.Plain && meant.Length == written.Length) { NoColon = scalar.NoColon };
    }

    /// <summary>What stands for a character; null where it may stay.</summary>
    private static string? Piece(string word, int at, bool numeric, bool latin)
    {
        if (Glyph.Of(word[at]) is not { } glyph) return null;
        if (glyph.Sort == GlyphSort.Bullet) return word[at] == '\u00B7' && at > 0 && at + 1 < word.Length && char.IsAsciiDigit(word[at - 1]) && char.IsAsciiDigit(word[at + 1]) ? "." : null;
        if (numeric && glyph.Sort == GlyphSort.Space && GroupsThousands(word, at)) return "";
        if (glyph.Sort == GlyphSort.Letter && char.IsLetter(word[at]) && !latin) return null;
        var between = numeric && at > 0 && at < word.Length - 1 && word.AsSpan(0, at).TrimEnd() is [.., not '-'] && word.AsSpan(at + 1).TrimStart() is [var next, ..] && (char.IsAsciiDigit(next) || next == '.');
        return between && (glyph.Sort == GlyphSort.Dash || glyph.Meant == "..") ? null : glyph.Meant;
    }

    /// <summary>A blank of print before three more digits, as in 1 300.</summary>
    private static bool GroupsThousands(string word, int at) =>
        at > 0 && char.IsAsciiDigit(word[at - 1]) && word.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') is 3 or -1 && word.Length - at > 3;

    private static string Unquoted(string meant, string written)
    {
        meant = meant.Trim();
        return written.Length > 2 && meant.Length > 1 && meant[0] is '"' or '\'' && meant[^1] == meant[0] ? meant[1..^1].Trim() : meant;
    }

    private static string Shown(string word) => word.Length <= 40 ? word : string.Concat(word.AsSpan(0, 40), "...");

    private Place PlaceOf(ScalarNode scalar, int at)
    {
        var place = scalar.Place;
        if (place.Line < 1 || place.Line > lines.Length) return place.Shifted(scalar.Plain ? at : 0);
        var column = lines[place.Line - 1].IndexOf(scalar.Text[at], Math.Clamp(place.Column - 1, 0, lines[place.Line - 1].Length));
        return column < 0 ? place : place with { Column = column + 1, Length = 1 };
    }
}
