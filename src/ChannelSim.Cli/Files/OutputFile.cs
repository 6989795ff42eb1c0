using System.Text;
using ChannelSim.Cli.Exits;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Cli.Files;

/// <summary>
/// A file that a result goes into. That it can be written is found out before anything is computed; it is written aside, under a name nobody else has, and
/// renamed, so that what was there is there until the new one is whole. Pipes and devices are written to.
/// </summary>
internal sealed class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _name;
    private readonly string _said;
    private readonly string _path;
    private readonly bool _overwrite;
    private readonly bool _special;

    private OutputFile(string name, string said, string path, bool overwrite, bool special)
    {
        (_name, _said, _path, _overwrite, _special) = (name, said, path, overwrite, special);
    }

    /// <summary>Makes sure that a file can be written.</summary>
    /// <param name="name">Its name, as on the command line.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="inputs">Names of what the command reads, as far as the command line says them.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="CommandException">It cannot be.</exception>
    public static OutputFile Open(string name, bool overwrite, IEnumerable<string> inputs, string option = "--output")
    {
        var said = $"{option} {name}";
        var kind = FileKinds.Of(name);
        if (kind == FileKind.Special || Descriptor.Of(name) is not null) return new OutputFile(name, said, name, overwrite, special: true);
        if (kind == FileKind.Folder || Path.EndsInDirectorySeparator(name)) throw Wrong(said, "is a folder: give the name of a file in it");
        var path = Target(name, said);
        RequireFolder(said, path);
        if (kind == FileKind.Regular) RequireReplaceable(said, path, overwrite, inputs);
        RequireOutsideStudies(said, path);
        RequireNoLog(said, path);
        RequireRoom(said, path);
        return new OutputFile(name, said, path, overwrite, special: false);
    }

    /// <summary>Makes sure that the file is not one that was read, under whatever name.</summary>
    /// <param name="input">The name of what was read.</param>
    /// <param name="bytes">What was in it. A file with the same content is the same by another name, or a copy of it.</param>
    /// <exception cref="CommandException">It is.</exception>
    public void RequireOther(string input, ReadOnlySpan<byte> bytes)
    {
        if (_special || !File.Exists(_path)) return;
        if (IsSame(input, _path)) throw Input(_said);
        if (new FileInfo(_path).Length == bytes.Length && File.ReadAllBytes(_path).AsSpan().SequenceEqual(bytes)) throw Copy(_said, input);
    }

    /// <summary>Makes sure that it is not another result of the same command.</summary>
    /// <exception cref="CommandException">It is.</exception>
    public void RequireOther(OutputFile other)
    {
        if (_path == other._path && !_special) throw Wrong(_said, "is where --output goes: give the report a file of its own");
    }

    /// <summary>Makes sure that it is not in a folder which the command fills.</summary>
    /// <exception cref="CommandException">It is.</exception>
    public void RequireOutside(string folder)
    {
        if (!_special && _path.StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw Wrong(_said, $"{folder} is the folder of a study, which holds its own files alone: write beside it");
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="CommandException">It cannot be written after all; what was there is as it was.</exception>
    public void Write(string result) => Write(Utf8.GetBytes(result));

    /// <summary>Writes the file.</summary>
    /// <exception cref="CommandException">It cannot be written after all; what was there is as it was.</exception>
    public void Write(byte[] result) => Write(stream => stream.Write(result));

    /// <summary>Writes the file as its content is made.</summary>
    /// <exception cref="CommandException">It cannot be written after all; what was there is as it was.</exception>
    public void Write(Action<Stream> result)
    {
        try
        {
            if (_special) WriteDirectly(result);
            else Replace(result);
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"{_name} cannot be written: {Faults.Reason(exception)}", exception);
        }
    }

    private void WriteDirectly(Action<Stream> result)
    {
        using var stream = Descriptor.Of(_name) is { } descriptor ? descriptor.Open() : new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        var buffered = new BufferedStream(stream, 1 << 16);
        result(buffered);
        buffered.Flush();
    }

    private void Replace(Action<Stream> result)
    {
        using var aside = AsideFile.Beside(_path);
        aside.Fill(result, File.Exists(_path) && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(_path) : null);
        aside.MoveTo(_path, _overwrite);
    }

    // A link stays a link: what it points to is replaced.
    private static string Target(string name, string said)
    {
        try
        {
            return new FileInfo(name) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Wrong(said, Faults.Reason(exception));
        }
    }

    private static void RequireFolder(string said, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (File.Exists(folder)) throw Wrong(said, $"{folder} is a file and not a folder");
        if (!Directory.Exists(folder)) throw Wrong(said, $"there is no folder {folder}");
        try
        {
            if (!File.Exists(path)) File.GetAttributes(path);
        }
        catch (PathTooLongException)
        {
            throw Wrong(said, "the name is too long");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no such file: it can be made.
        }
    }

    // The folder of a study is what its manifest says, and its verification finds whatever else is in it.
    private static void RequireOutsideStudies(string said, string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if ((File.Exists(Path.Combine(folder, "manifest.json")) || File.Exists(Path.Combine(folder, "sums.json"))) && File.Exists(Path.Combine(folder, "journal.jsonl"))) throw Wrong(said, $"{folder} is the folder of a study or of a slice, which holds its own files alone: write beside it");
        }
    }

    // What is kept of an exercise is its log, and nothing makes it again.
    private static void RequireNoLog(string said, string path)
    {
        if (new ExercisePaths(Path.GetDirectoryName(path)!) is { IsExercise: true } exercise && ExercisePaths.IsOwn(path)) throw Wrong(said, $"belongs to the exercise in {exercise.Root}, and nothing could make it again: give another name");
    }

    private static void RequireReplaceable(string said, string path, bool overwrite, IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (IsSame(input, path)) throw Input(said);
            if (IsCopy(input, path)) throw Copy(said, input);
        }

        if (!overwrite) throw Wrong(said, "there is a file of that name; --overwrite replaces it");
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"{said}: the file cannot be replaced: {Faults.Reason(exception)}", exception);
        }
    }

    private static void RequireRoom(string said, string path)
    {
        try
        {
            AsideFile.Beside(path).Dispose();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"{said}: no file can be written in {Path.GetDirectoryName(path)}: {Faults.Reason(exception)}", exception);
        }
    }

    private static bool IsSame(string input, string path) =>
        input.Length > 0 && File.Exists(input) && string.Equals(Target(input, input), path, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    // Links of folders and names that share a file are not seen in the path, but in the content.
    private static bool IsCopy(string input, string path)
    {
        if (FileKinds.Of(input) != FileKind.Regular || new FileInfo(Target(input, input)).Length is var length && (length == 0 || length != new FileInfo(path).Length)) return false;
        try
        {
            return File.ReadAllBytes(input).AsSpan().SequenceEqual(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            return false;
        }
    }

    private static CommandException Copy(string said, string input) => Wrong(said, $"is {input} by another name, or a copy of it, and inputs are never overwritten");

    private static CommandException Input(string said) => Wrong(said, "is read by this command, and inputs are never overwritten");

    private static CommandException Wrong(string said, string reason) => new(ExitCode.BadInput, $"{said}: {reason}");
}
