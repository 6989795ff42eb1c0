using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A file, read from its bytes to a document: what it is, what stands around the document in it, its look-alikes, its YAML.</summary>
/// <param name="Text">The file as its author wrote it, lines ending with LF.</param>
/// <param name="Document">What could be read of it.</param>
internal sealed record SourceDocument(string Text, ParsedDocument Document)
{
    /// <summary>Reads a file whose topmost map is a block of the key table; null where it is no text, told here.</summary>
    public static SourceDocument? Read(string name, ReadOnlySpan<byte> bytes, BlockDefinition definition, Findings findings)
    {
        if (FileKind.Of(name, bytes) is { } kind)
        {
            kind.Report(name, findings);
            return null;
        }

        if (SourceText.Decode(name, bytes, findings) is not { } text) return null;
        var draft = new Draft(text);
        if (!new Surroundings(name, draft, findings).Remove()) return null;
        if (LostIndentation.Report(name, draft, definition, findings)) return null;
        new NumberedItems(name, draft, findings).Mend();
        new WrappedLines(name, draft, definition, findings).Mend();
        new Typography(name, draft, findings).Mend();
        var document = new DocumentParser(name, draft, findings).Parse();
        if (document.Root is MapNode root && Glyph.In(text)) document = document with { Root = new Repair(findings, text).Apply(root, definition) };
        return new SourceDocument(text, document);
    }
}
