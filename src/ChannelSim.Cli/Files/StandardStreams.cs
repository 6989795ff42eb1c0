using System.Text;

namespace ChannelSim.Cli.Files;

/// <summary>
/// Standard streams as shells give them: perhaps full, perhaps closed. What cannot be told on standard error is not told, and changes no result and no exit
/// code; what cannot be written to standard output is a failure.
/// </summary>
internal static class StandardStreams
{
    private const string Descriptors = "/proc/self/fd";

    /// <summary>Sets them right; to be called before anything is written.</summary>
    public static void Prepare()
    {
        var closed = Enumerable.Range(0, 3).Where(IsClosed).ToList();
        IsOutputClosed = closed.Contains(1);
        if (IsOutputClosed) Console.SetOut(new ClosedWriter());
        Console.SetError(closed.Contains(2) ? TextWriter.Null : new ForgivingWriter(Console.Error));
        IsInputClosed = closed.Contains(0);
    }

    /// <summary>Whether nothing can ever go to standard output.</summary>
    public static bool IsOutputClosed { get; private set; }

    /// <summary>Whether nothing can ever come from standard input.</summary>
    public static bool IsInputClosed { get; private set; }

    // The runtime opens pipes of its own before the program begins, and the number of a closed stream goes to one of them, to write to which would be
    // fatal. Of a pipe of the user's the program has one end.
    private static bool IsClosed(int number)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Descriptors)) return false;
        if (LinkOf(Path.Combine(Descriptors, $"{number}")) is not { } target) return true;
        if (!target.StartsWith("pipe:", StringComparison.Ordinal)) return false;
        var ends = Directory.EnumerateFileSystemEntries(Descriptors).Where(other => LinkOf(other) == target).Select(AccessOf).ToHashSet();
        return ends.Contains('0') && ends.Contains('1');
    }

    // The last octal digit of the flags: 0 reads, 1 writes, 2 does both.
    private static char AccessOf(string descriptor)
    {
        try
        {
            var flags = File.ReadLines(Path.Combine("/proc/self/fdinfo", Path.GetFileName(descriptor))).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) ?? " ";
            return flags[^1];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ' ';
        }
    }

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed class ClosedWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("it is closed");
    }

    private sealed class ForgivingWriter(TextWriter inner) : TextWriter
    {
        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value) => Try(() => inner.Write(value));

        public override void Write(string? value) => Try(() => inner.Write(value));

        public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

        public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

        public override void Flush() => Try(inner.Flush);

        private static void Try(Action write)
        {
            try
            {
                write();
            }
            catch (Exception exception) when (Faults.IsOfSurroundings(exception) || exception is ObjectDisposedException)
            {
                // Nobody can be told that nobody can be told.
            }
        }
    }
}
