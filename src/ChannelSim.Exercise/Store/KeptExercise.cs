using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Store;

/// <summary>An exercise together with where it is kept: begun, taken up again, or looked at.</summary>
public sealed class KeptExercise : IDisposable
{
    private readonly ExerciseFolder? _folder;

    private KeptExercise(LiveExercise exercise, ExerciseIdentity identity, ExerciseFolder? folder, string lastHash)
    {
        (Exercise, Identity, _folder, LastHash) = (exercise, identity, folder, lastHash);
    }

    /// <summary>The exercise.</summary>
    public LiveExercise Exercise { get; }

    /// <summary>What it is a fold over.</summary>
    public ExerciseIdentity Identity { get; }

    /// <summary>The folder in which it is kept; null: it is not.</summary>
    public string? Root => _folder?.Root;

    /// <summary>The hash of the log's last line when it was opened; empty where it is not kept.</summary>
    public string LastHash { get; }

    /// <summary>A new exercise.</summary>
    /// <param name="scenario">The scenario, with what was set.</param>
    /// <param name="source">Its file.</param>
    /// <param name="seed">The seed of the streams.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="root">The folder to keep it in; null: it is not kept.</param>
    /// <param name="wall">Now, by the host's clock.</param>
    /// <exception cref="StoreRefusedException">Something stands in the folder already.</exception>
    /// <exception cref="StoreFailedException">It cannot be written.</exception>
    public static KeptExercise Begin(Scenario scenario, ScenarioSource source, ulong seed, uint replication, string? root, DateTimeOffset wall)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(source);
        var identity = IdentityOf(scenario, source, seed, replication, wall);
        if (root is null) return new KeptExercise(LiveExercise.Begin(scenario, seed, replication, new MemoryLog()), identity, null, "");
        var folder = ExerciseFolder.Create(root, identity);
        return new KeptExercise(LiveExercise.Begin(scenario, seed, replication, folder), identity, folder, folder.LastHash);
    }

    /// <summary>An exercise where its log left it, paused, to go on with.</summary>
    /// <exception cref="StoreRefusedException">It is none, is damaged, is being played, or this engine makes something else of it; nothing was changed.</exception>
    /// <exception cref="StoreFailedException">It cannot be read or written.</exception>
    public static KeptExercise Resume(string root)
    {
        var folder = ExerciseFolder.Open(root);
        try
        {
            return new KeptExercise(Replayed(root, folder.Identity, folder.Records, folder), folder.Identity, folder, folder.LastHash);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>An exercise as its log has left it, to look at: what is commanded is not kept.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="records">The records to take; null: all.</param>
    /// <exception cref="StoreRefusedException">It is none, is damaged, or this engine makes something else of it.</exception>
    /// <exception cref="StoreFailedException">It cannot be read.</exception>
    public static KeptExercise LookAt(string root, long? records = null)
    {
        var (identity, kept, hash) = ExerciseFolder.Read(root);
        return new KeptExercise(Replayed(root, identity, kept.Take((int)Math.Min(records ?? int.MaxValue, int.MaxValue)), new MemoryLog()), identity, null, hash);
    }

    /// <summary>A new exercise that begins as another one stood at a moment, by what is in effect there, paused. The other one is not touched.</summary>
    /// <param name="from">The folder of the other one.</param>
    /// <param name="moment">Gives the moment; null where there is none, and nothing is made.</param>
    /// <param name="root">The folder of the new one.</param>
    /// <param name="wall">Now, by the host's clock.</param>
    /// <exception cref="StoreRefusedException">The other one cannot be read, or something stands in the new one's folder already.</exception>
    /// <exception cref="StoreFailedException">It cannot be read or written.</exception>
    public static KeptExercise? Branch(string from, Func<LiveExercise, SimTime?> moment, string root, DateTimeOffset wall)
    {
        ArgumentNullException.ThrowIfNull(moment);
        using var other = LookAt(from);
        if (moment(other.Exercise) is not { } at) return null;
        var then = other.Exercise.AsOf(at);
        var last = other.Exercise.History.InEffect.LastOrDefault(record => record.Minutes <= at.Minutes)?.Number ?? 0;
        var origin = new ExerciseOrigin(from, DurableFile.HashOf(new ExercisePaths(from).Identity), last, other.LastHash);
        using (var folder = ExerciseFolder.Create(root, other.Identity with { Origin = origin, Begun = wall }))
        {
            foreach (var record in then.History.Records) folder.Append(record);
            folder.Append(then.MarkAt(wall));
        }

        return Resume(root);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder?.Dispose();

    private static LiveExercise Replayed(string root, ExerciseIdentity identity, IEnumerable<LogRecord> records, IExerciseLog log)
    {
        if (identity.Read().Scenario is not { } scenario) throw new StoreRefusedException($"{root}: this version of the program does not take its scenario any more; it was begun with engine {identity.EngineVersion}");
        try
        {
            return LiveExercise.Resume(scenario, identity.Seed, identity.Replication, records, log);
        }
        catch (ReplayException exception)
        {
            var engine = identity.EngineVersion == EngineVersion.Text ? "" : $" It was begun with engine {identity.EngineVersion}, and this is {EngineVersion.Text}.";
            throw new StoreRefusedException($"{root}: {exception.Message}.{engine}", exception);
        }
    }

    private static ExerciseIdentity IdentityOf(Scenario scenario, ScenarioSource source, ulong seed, uint replication, DateTimeOffset wall) => new()
    {
        Scenario = scenario.Id,
        Title = scenario.Title,
        ScenarioFile = scenario.FileName,
        ScenarioSha256 = scenario.Sha256,
        ScenarioText = System.Text.Encoding.UTF8.GetString(source.Bytes.AsSpan()),
        Set = [.. scenario.Assignments.Select(assignment => assignment.Text)],
        ModelSha256 = CompiledModel.Compile(scenario.Model).Hash,
        Seed = seed,
        Replication = replication,
        EngineVersion = EngineVersion.Text,
        Rules = Checkpoint.Rules,
        Begun = wall,
    };
}
