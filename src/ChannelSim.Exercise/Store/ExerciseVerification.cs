using ChannelSim.Results.Store;
using ChannelSim.Results.Verification;

namespace ChannelSim.Exercise.Store;

/// <summary>Whether the folder of an exercise is what was written: every byte of it, and where it is not.</summary>
public static class ExerciseVerification
{
    /// <summary>Whether a folder is that of an exercise, whole or not.</summary>
    public static bool IsExercise(string root) => new ExercisePaths(root).IsExercise;

    /// <summary>Looks at all of it.</summary>
    public static IEnumerable<VerificationFinding> Of(string root)
    {
        var paths = new ExercisePaths(root);
        if (!File.Exists(paths.Log))
        {
            yield return new VerificationFinding(ExercisePaths.LogName, false, "is missing: what was commanded is lost");
            yield break;
        }

        var reading = LogReading.Of(Bytes(paths.Log));
        yield return Identity(paths, reading);
        foreach (var fault in reading.Faults) yield return new VerificationFinding(ExercisePaths.LogName, false, $"line {fault.Line} (bytes {fault.From} to {fault.To - 1}) was changed: {fault.Text}");
        if (reading.EndsWithoutNewline) yield return new VerificationFinding(ExercisePaths.LogName, false, $"the end of its last line (byte {reading.WholeBytes}) is missing; the record before it is whole");
        if (reading.TornBytes > 0) yield return new VerificationFinding(ExercisePaths.LogName, false, Torn(reading));
        if (reading is { Faults: [], TornBytes: 0, EndsWithoutNewline: false, ExerciseSha256: not null })
        {
            yield return new VerificationFinding(ExercisePaths.LogName, true, $"{reading.Records.Count} records, each with its hash; the last is {reading.LastHash}");
            yield return Replayed(root);
        }
    }

    // What is kept is what happened: the same comes of every command again.
    private static VerificationFinding Replayed(string root)
    {
        const string What = "replay";
        try
        {
            using var kept = KeptExercise.LookAt(root);
            return new VerificationFinding(What, true, $"every command is accepted or refused as it was, and leads to the same world");
        }
        catch (StoreRefusedException exception)
        {
            return new VerificationFinding(What, false, exception.Message);
        }
    }

    /// <summary>A file that another process may be writing.</summary>
    internal static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    private static string Torn(LogReading reading) =>
        $"{reading.TornBytes} bytes after record {reading.Records.Count} (from byte {reading.WholeBytes}) are no whole record: torn off by a crash before it was acknowledged, or changed; to resume the exercise cuts them off";

    private static VerificationFinding Identity(ExercisePaths paths, LogReading reading)
    {
        const string Name = ExercisePaths.IdentityName;
        if (!File.Exists(paths.Identity)) return new VerificationFinding(Name, false, "is missing");
        var found = DurableFile.HashOf(paths.Identity);
        if (reading.ExerciseSha256 is null) return new VerificationFinding(Name, false, $"has sha256 {found[..12]}, and the log no longer says what it should have");
        return found == reading.ExerciseSha256
            ? new VerificationFinding(Name, true, $"sha256 {found[..12]}")
            : new VerificationFinding(Name, false, $"was changed: it has sha256 {found[..12]}, and the log says {reading.ExerciseSha256[..Math.Min(12, reading.ExerciseSha256.Length)]}");
    }
}
