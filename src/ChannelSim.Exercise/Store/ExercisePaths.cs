using ChannelSim.Results.Store;

namespace ChannelSim.Exercise.Store;

/// <summary>Where what stands in the folder of an exercise.</summary>
internal sealed record ExercisePaths(string Root)
{
    public const string IdentityName = "exercise.json";
    public const string LogName = "log.jsonl";
    public const string LockName = "exercise.lock";

    public string Identity => Path.Combine(Root, IdentityName);

    public string Log => Path.Combine(Root, LogName);

    public string Lock => Path.Combine(Root, LockName);

    /// <summary>Whether a folder is that of an exercise.</summary>
    public bool IsExercise => File.Exists(Identity) || File.Exists(Log);

    /// <summary>Whether a file is one of those that the exercise is kept in.</summary>
    public static bool IsOwn(string path) => new[] { IdentityName, LogName, LockName, SeatPasses.FileName, HotWashAnswers.FileName, ServedCertificate.FileName }.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anything stands there that is not left over from an exercise which a crash kept from beginning.</summary>
    public bool HasOthers => Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName).Except([IdentityName, IdentityName + DurableFile.Aside, LogName + DurableFile.Aside, LockName]).Any();
}
