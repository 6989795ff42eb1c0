using System.Text;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Store;

/// <summary>What an exercise is a fold over: the scenario, whole, and the replication. Written once, when the exercise is made; the log's first line has its hash.</summary>
public sealed record ExerciseIdentity
{
    /// <summary>The form of the folder.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form of the folder that this was written in.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario's file name, as it was given.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>SHA-256 of the file's bytes, lowercase hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>The file, as text: its bytes are those of this text in UTF-8.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>What was set, in order, as <c>PATH=VALUE</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The fingerprint of the model, with what was set.</summary>
    public required string ModelSha256 { get; init; }

    /// <summary>The seed of the streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The replication.</summary>
    public required uint Replication { get; init; }

    /// <summary>The version of the engine.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The rules by which worlds are stepped (<see cref="Engine.Worlds.Checkpoint.Rules"/>).</summary>
    public required int Rules { get; init; }

    /// <summary>When it was begun, by the host's clock.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>The exercise that this one branched off; null: none.</summary>
    public ExerciseOrigin? Origin { get; init; }

    /// <summary>The scenario file as it was.</summary>
    internal ScenarioSource Source() => new(ScenarioFile, [.. Encoding.UTF8.GetBytes(ScenarioText)]);

    /// <summary>What was set, as the reader takes it.</summary>
    internal IReadOnlyList<Assignment> Assignments() => [.. Set.Select(text => new Assignment(text))];

    /// <summary>Reads the scenario again.</summary>
    internal ReadResult Read() => ScenarioReader.Read(Source(), Assignments());
}

/// <summary>Where a branch left the exercise that it came from.</summary>
/// <param name="Folder">Its folder, as it was named.</param>
/// <param name="ExerciseSha256">SHA-256 of its <c>exercise.json</c>.</param>
/// <param name="Record">The number there of the last record that both have; 0: none.</param>
/// <param name="LogHash">The hash of its log's last line at that time.</param>
public sealed record ExerciseOrigin(string Folder, string ExerciseSha256, long Record, string LogHash);
