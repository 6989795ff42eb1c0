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
    private readonly string _path;
    private readonly bool _overwrite;
    private readonly bool _special;

    private OutputFile(string name, string path, bool overwrite, bool special)
    {
        (_name, _path, _overwrite, _special) = (name, path, overwrite, special);
    }

    /// <summary>Makes sure that a file can be written.</summary>
    /// <param name="name">Its name, as on the command line.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="inputs">Names of what the command reads, as far as the command line says them.</param>
    /// <exception cref="CommandException">It cannot be.</exception>
    public static OutputFile Open(string name, bool overwrite, IEnumerable<string> inputs)
    {
        var kind = FileKinds.Of(name);
        if (kind == FileKind.Special || Descriptor.Of(name) is not null) return new OutputFile(name, name, overwrite, special: true);
        if (kind == FileKind.Folder || Path.EndsInDirectorySeparator(name)) throw Wrong(name, "is a folder: give the name of a file in it");
        var path = Target(name);
        RequireFolder(name, path);
        if (kind == FileKind.Regular) RequireReplaceable(name, path, overwrite, inputs);
        RequireOutsideStudies(name, path);
        RequireNoLog(name, path);
        RequireRoom(name, path);
        return new OutputFile(name, path, overwrite, special: false);
    }

    /// <summary>Makes sure that the file is not one that was read, under whatever name.</summary>
    /// <param name="input">The name of what was read.</param>
    /// <param name="bytes">What was in it. A file with the same content is the same by another name, or a copy of it.</param>
    /// <exception cref="CommandException">It is.</exception>
    public void RequireOther(string input, ReadOnlySpan<byte> bytes)
    {
        if (_special || !File.Exists(_path)) return;
        if (IsSame(input, _path)) throw Input(_name);
        if (new FileInfo(_path).Length == bytes.Length && File.ReadAllBytes(_path).AsSpan().SequenceEqual(bytes)) throw Copy(_name, input);
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="CommandException">It cannot be written after all; what was there is as it was.</exception>
    public void Write(string result) => Write(Utf8.GetBytes(result));

    /// <summary>Writes the file.</summary>
    /// <exception cref="CommandException">It cannot be written after all; what was there is as it was.</exception>
    public void Write(byte[] result)
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

    private void WriteDirectly(byte[] bytes)
    {
        using var stream = Descriptor.Of(_name) is { } descriptor ? descriptor.Open() : new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        stream.Write(bytes);
    }

    private void Replace(byte[] bytes)
    {
        using var aside = AsideFile.Beside(_path);
        aside.Fill(bytes, File.Exists(_path) && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(_path) : null);
        aside.MoveTo(_path, _overwrite);
    }

    // A link stays a link: what it points to is replaced.
    private static string Target(string name)
    {
        try
        {
            return new FileInfo(name) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Wrong(name, Faults.Reason(exception));
        }
    }

    private static void RequireFolder(string name, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (File.Exists(folder)) throw Wrong(name, $"{folder} is a file and not a folder");
        if (!Directory.Exists(folder)) throw Wrong(name, $"there is no folder {folder}");
        try
        {
            if (!File.Exists(path)) File.GetAttributes(path);
        }
        catch (PathTooLongException)
        {
            throw Wrong(name, "the name is too long");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no such file: it can be made.
        }
    }

    // The folder of a study is what its manifest says, and its verification finds whatever else is in it.
    private static void RequireOutsideStudies(string name, string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "manifest.json")) && File.Exists(Path.Combine(folder, "journal.jsonl"))) throw Wrong(name, $"{folder} is the folder of a study, which holds its own files alone: write beside it");
        }
    }

    // What is kept of an exercise is its log, and nothing makes it again.
    private static void RequireNoLog(string name, string path)
    {
        if (new ExercisePaths(Path.GetDirectoryName(path)!) is { IsExercise: true } exercise && ExercisePaths.IsOwn(path)) throw Wrong(name, $"belongs to the exercise in {exercise.Root}, and nothing could make it again: give another name");
    }

    private static void RequireReplaceable(string name, string path, bool overwrite, IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (IsSame(input, path)) throw Input(name);
            if (IsCopy(input, path)) throw Copy(name, input);
        }

        if (!overwrite) throw Wrong(name, "there is a file of that name; --overwrite replaces it");
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"--output {name}: the file cannot be replaced: {Faults.Reason(exception)}", exception);
        }
    }

    private static void RequireRoom(string name, string path)
    {
        try
        {
            AsideFile.Beside(path).Dispose();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"--output {name}: no file can be written in {Path.GetDirectoryName(path)}: {Faults.Reason(exception)}", exception);
        }
    }

    private static bool IsSame(string input, string path) =>
        input.Length > 0 && File.Exists(input) && string.Equals(Target(input), path, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    // Links of folders and names that share a file are not seen in the path, but in the content.
    private static bool IsCopy(string input, string path)
    {
        if (FileKinds.Of(input) != FileKind.Regular || new FileInfo(Target(input)).Length is var length && (length == 0 || length != new FileInfo(path).Length)) return false;
        try
        {
            return File.ReadAllBytes(input).AsSpan().SequenceEqual(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            return false;
        }
    }

    private static CommandException Copy(string name, string input) => Wrong(name, $"is {input} by another name, or a copy of it, and inputs are never overwritten");

    private static CommandException Input(string name) => Wrong(name, "is read by this command, and inputs are never overwritten");

    private static CommandException Wrong(string name, string reason) => new(ExitCode.BadInput, $"--output {name}: {reason}");
}
