using System.Text;
using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>The journal: a line for each committed batch, synced. What follows the last whole line was torn off by a crash and does not count.</summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _stream;
    private readonly Dictionary<(int Instalment, int Batch), JournalLine> _lines;

    private Journal(FileStream stream, Dictionary<(int Instalment, int Batch), JournalLine> lines)
    {
        _stream = stream;
        _lines = lines;
    }

    /// <summary>The committed lines, by instalment and batch.</summary>
    public IEnumerable<JournalLine> Lines => _lines.Values.OrderBy(line => line.Instalment).ThenBy(line => line.Batch);

    /// <summary>Opens a journal for writing after its last whole line, cutting off what is torn.</summary>
    public static Journal Open(FolderPaths paths)
    {
        var (lines, length) = Load(paths);
        var stream = new FileStream(paths.Journal, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(length);
        stream.Position = length;
        return new Journal(stream, lines);
    }

    /// <summary>The committed lines of a journal, without opening it for writing.</summary>
    public static IReadOnlyList<JournalLine> Read(FolderPaths paths) => [.. Load(paths).Lines.Values.OrderBy(line => line.Instalment).ThenBy(line => line.Batch)];

    /// <summary>Whether a batch is committed and its file is there.</summary>
    public bool Has(StudyBatch batch, FolderPaths paths) =>
        _lines.TryGetValue((batch.Instalment, batch.Index), out var line) && line.IsOf(batch) && AreThere(line, paths);

    /// <summary>Whether the files of a line are there, and as long as they were.</summary>
    public static bool AreThere(JournalLine line, FolderPaths paths) =>
        IsThere(Path.Combine(paths.Root, line.File), line.Bytes) && (line.EventFile is null || File.Exists(Path.Combine(paths.Root, line.EventFile)));

    public JournalLine Find(StudyBatch batch) => _lines[(batch.Instalment, batch.Index)];

    /// <summary>Commits a batch. One thread at a time.</summary>
    public void Append(JournalLine line)
    {
        var end = _stream.Position;
        try
        {
            _stream.Write(Encoding.UTF8.GetBytes(Text(line) + "\n"));
            _stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            CutBackTo(end);
            throw;
        }

        _lines[(line.Instalment, line.Batch)] = line;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>A line as text.</summary>
    public static string Text(JournalLine line) => JsonSerializer.Serialize(line, StoreJson.Compact);

    private static bool IsThere(string path, long bytes) => new FileInfo(path) is { Exists: true } file && file.Length == bytes;

    private static (Dictionary<(int Instalment, int Batch), JournalLine> Lines, long Length) Load(FolderPaths paths)
    {
        Dictionary<(int, int), JournalLine> lines = [];
        var bytes = File.Exists(paths.Journal) ? ReadShared(paths.Journal) : [];
        var length = 0;
        while (bytes.AsSpan(length).IndexOf((byte)'\n') is var end and >= 0)
        {
            if (Parse(bytes.AsSpan(length, end)) is not { } line) break;
            lines[(line.Instalment, line.Batch)] = line;
            length += end + 1;
        }

        return (lines, length);
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>A line as it is written; null where it is none.</summary>
    public static JournalLine? Parse(ReadOnlySpan<byte> text) => Parse(text, out _);

    /// <summary>A line as it is written; null where it is none, and what is wrong with it.</summary>
    public static JournalLine? Parse(ReadOnlySpan<byte> text, out string fault)
    {
        (var line, fault) = StoredObject.Read<JournalLine>(text);
        return line;
    }

    // A line that could be written only in part must not stand before the next one.
    private void CutBackTo(long length)
    {
        try
        {
            _stream.SetLength(length);
        }
        catch (IOException)
        {
            // The torn tail is cut off when the journal is opened again.
        }
    }
}
