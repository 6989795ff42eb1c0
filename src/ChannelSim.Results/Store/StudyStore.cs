using System.Diagnostics;
using System.Runtime.InteropServices;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Runs studies into folders: begins, goes on, makes longer, and says when nothing is left to do.</summary>
public static class StudyStore
{
    /// <summary>Runs what is missing of a study, and makes its tables.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="plan">The study.</param>
    /// <param name="options">How it is worked on.</param>
    /// <param name="cancellation">Stops it; what is committed stays.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used for this study; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">Something could not be written; what was committed stays.</exception>
    public static StudyOutcome Run(string root, StudyPlan plan, SessionOptions options, CancellationToken cancellation = default) => Run(root, plan, null, options, cancellation);

    /// <summary>Runs what is missing of a slice of a study, into a folder of its own; makes no tables.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="plan">The study.</param>
    /// <param name="slice">The slice; null: the whole study, with its tables.</param>
    /// <param name="options">How it is worked on.</param>
    /// <param name="cancellation">Stops it; what is committed stays.</param>
    /// <exception cref="StoreRefusedException">The folder cannot be used for this slice; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">Something could not be written; what was committed stays.</exception>
    public static StudyOutcome Run(string root, StudyPlan plan, Slice? slice, SessionOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var folder = StudyFolder.Open(root, plan, slice);
            return new StudySession(folder, plan, options, cancellation).Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var begun = File.Exists(new FolderPaths(root).Manifest);
            throw new StoreFailedException(exception.Message.TrimEnd('.') + (begun ? $". What was committed is kept; when the cause is gone: channelsim resume {root}" : ". Nothing was begun"), exception);
        }
    }

    /// <summary>Makes sure, before hours are spent, that a study can be kept in a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <exception cref="StoreRefusedException">It is another's, or its name is none.</exception>
    /// <exception cref="StoreFailedException">It cannot be written into.</exception>
    public static void RequireUsable(string root) => RequireUsable(root, null);

    /// <summary>The same of a folder with another manifest.</summary>
    internal static void RequireUsable(string root, string? manifest)
    {
        try
        {
            FolderChecks.RequireUsable(new FolderPaths(root), manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException($"{root}: nothing can be written there: {Reason(exception)}", exception);
        }
    }

    // The runtime names the file that was tried, which nobody has seen.
    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "there can be no such file",
        _ => exception.Message.Split(" : '")[0].TrimEnd('.'),
    };

    /// <summary>The name of a study's folder: its id, and a fingerprint of everything but the number of replications.</summary>
    public static string NameOf(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return $"{study.Id}-{TableMetadata.HashOf(study.Plan(withReplications: false) + DurableFile.HashOf(study.ScenarioSource.Bytes.AsSpan()))[..8]}";
    }

    /// <summary>What a session says of where it ran.</summary>
    internal static Session Begin(SessionOptions options) => new()
    {
        Command = options.Command,
        Started = DateTimeOffset.UtcNow,
        Outcome = Manifest.Running,
        Computer = Environment.MachineName,
        System = RuntimeInformation.OSDescription,
        Runtime = RuntimeInformation.FrameworkDescription,
        Processors = Environment.ProcessorCount,
        Threads = options.Threads,
        Process = Environment.ProcessId,
    };

    /// <summary>The most memory this process has had.</summary>
    internal static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
