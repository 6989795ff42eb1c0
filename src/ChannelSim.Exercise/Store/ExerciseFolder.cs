using System.Text;
using System.Text.Json;
using ChannelSim.Exercise.Log;
using ChannelSim.Results.Store;

namespace ChannelSim.Exercise.Store;

/// <summary>
/// An exercise on disk: <c>exercise.json</c>, written once, and <c>log.jsonl</c>, a line for each command or mark, chained by hashes and synced before it is acknowledged. A process
/// that is killed at any instant loses nothing that was acknowledged. One process at a time holds it.
/// </summary>
public sealed class ExerciseFolder : IExerciseLog, IDisposable
{
    private readonly FolderLock _lock;
    private readonly FileStream _log;
    private readonly List<LogRecord> _records;
    private string _lastHash;

    private ExerciseFolder(ExercisePaths paths, FolderLock held, ExerciseIdentity identity, FileStream log, List<LogRecord> records, string lastHash)
    {
        (Root, Identity) = (paths.Root, identity);
        (_lock, _log, _records, _lastHash) = (held, log, records, lastHash);
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>What the exercise is a fold over.</summary>
    public ExerciseIdentity Identity { get; }

    /// <summary>What has been kept, in order.</summary>
    public IReadOnlyList<LogRecord> Records => _records;

    /// <summary>The hash of the last line: whoever writes it down elsewhere can prove later that nothing was cut off.</summary>
    public string LastHash => _lastHash;

    /// <summary>Whether a folder is one of an exercise.</summary>
    public static bool IsAt(string root) => new ExercisePaths(root).IsExercise;

    /// <summary>Makes the folder of a new exercise.</summary>
    /// <exception cref="StoreRefusedException">Something stands there already; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">It cannot be written.</exception>
    public static ExerciseFolder Create(string root, ExerciseIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var paths = new ExercisePaths(root);
        if (File.Exists(root)) throw new StoreRefusedException($"{root} is a file; an exercise is kept in a folder");
        if (File.Exists(paths.Log)) throw new StoreRefusedException($"{root} holds an exercise already: go on with it by --resume {root}, or name another folder");
        if (paths.HasOthers) throw new StoreRefusedException($"{root} is not empty; an exercise begins in a folder of its own");
        return Guarded(root, () =>
        {
            Directory.CreateDirectory(root);
            var held = Hold(paths);
            var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(identity, LogJson.Indented) + "\n");
            DurableFile.Write(paths.Identity, bytes);
            var (line, hash) = LogLine.Of(new LogHeader(DurableFile.HashOf(bytes)), LogLine.Root);
            DurableFile.Write(paths.Log, line);
            return new ExerciseFolder(paths, held, identity, OpenLog(paths, line.Length), [], hash);
        });
    }

    /// <summary>Opens the folder of an exercise to go on with it. What a crash tore off before it was acknowledged is cut off.</summary>
    /// <exception cref="StoreRefusedException">It is none, is damaged, or another process holds it; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">It cannot be read or written.</exception>
    public static ExerciseFolder Open(string root) => Guarded(root, () =>
    {
        var paths = new ExercisePaths(root);
        var identity = ReadIdentity(paths);
        var held = Hold(paths);
        try
        {
            var reading = ReadLog(paths);
            var log = OpenLog(paths, reading.WholeBytes);
            if (reading.EndsWithoutNewline) Sync(log, "\n"u8);
            return new ExerciseFolder(paths, held, identity, log, [.. reading.Records], reading.LastHash);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    });

    /// <summary>Reads an exercise without holding it, to look at or to branch off.</summary>
    /// <exception cref="StoreRefusedException">It is none, or is damaged.</exception>
    /// <exception cref="StoreFailedException">It cannot be read.</exception>
    public static (ExerciseIdentity Identity, IReadOnlyList<LogRecord> Records, string LastHash) Read(string root) => Guarded(root, () =>
    {
        var paths = new ExercisePaths(root);
        var identity = ReadIdentity(paths);
        var reading = ReadLog(paths);
        return (identity, reading.Records, reading.LastHash);
    });

    /// <inheritdoc/>
    public void Append(LogRecord entry)
    {
        var (line, hash) = LogLine.Of(entry, _lastHash);
        var end = _log.Position;
        try
        {
            Sync(_log, line);
        }
        catch (IOException)
        {
            CutBackTo(end);
            throw;
        }

        _records.Add(entry);
        _lastHash = hash;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.Dispose();
        _lock.Dispose();
    }

    private static void Sync(FileStream log, ReadOnlySpan<byte> bytes)
    {
        log.Write(bytes);
        log.Flush(flushToDisk: true);
    }

    private static FileStream OpenLog(ExercisePaths paths, long length)
    {
        var log = new FileStream(paths.Log, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        log.SetLength(length);
        log.Position = length;
        return log;
    }

    private static ExerciseIdentity ReadIdentity(ExercisePaths paths)
    {
        if (File.Exists(paths.Root)) throw new StoreRefusedException($"{paths.Root} is a file, not the folder of an exercise");
        if (!Directory.Exists(paths.Root)) throw new StoreRefusedException($"{paths.Root}: there is no such folder");
        if (!File.Exists(paths.Identity)) throw new StoreRefusedException($"{paths.Root} is not the folder of an exercise: it has no {ExercisePaths.IdentityName}{(StoredStudy.IsStudy(paths.Root) ? "; it is that of a study" : "")}");
        try
        {
            var identity = JsonSerializer.Deserialize<ExerciseIdentity>(File.ReadAllBytes(paths.Identity), LogJson.Line);
            if (identity is null) throw new StoreRefusedException($"{paths.Identity} is damaged: it is null");
            return identity.Format == ExerciseIdentity.CurrentFormat ? identity : throw new StoreRefusedException($"{paths.Identity} was written by another version of the program");
        }
        catch (JsonException exception)
        {
            throw new StoreRefusedException($"{paths.Identity} is damaged, at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: see channelsim verify {paths.Root}", exception);
        }
    }

    private static LogReading ReadLog(ExercisePaths paths)
    {
        if (!File.Exists(paths.Log)) throw new StoreRefusedException($"{paths.Root} has no {ExercisePaths.LogName}: the exercise was not begun, or its log was taken away");
        var reading = LogReading.Of(ExerciseVerification.Bytes(paths.Log));
        if (reading.Faults is [var fault, ..]) throw new StoreRefusedException($"{paths.Log}, line {fault.Line}: {fault.Text}; see channelsim verify {paths.Root}");
        if (reading.ExerciseSha256 is null) throw new StoreRefusedException($"{paths.Log} is empty: the exercise was not begun");
        if (reading.ExerciseSha256 != DurableFile.HashOf(paths.Identity)) throw new StoreRefusedException($"{paths.Identity} was changed: the log is of another; see channelsim verify {paths.Root}");
        return reading;
    }

    private static FolderLock Hold(ExercisePaths paths) => FolderLock.TryTake(paths.Lock) ?? throw new StoreRefusedException($"{paths.Root} is being played by another process");

    private static T Guarded<T>(string root, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException($"{root}: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    // A line that could be written only in part must not stand before the next one.
    private void CutBackTo(long length)
    {
        try
        {
            _log.SetLength(length);
            _log.Position = length;
        }
        catch (IOException)
        {
            // What is torn is cut off when the folder is opened again.
        }
    }
}
