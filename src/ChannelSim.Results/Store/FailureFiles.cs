using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>Writes down replications that did not finish, each with what replays it.</summary>
internal sealed class FailureFiles(FolderPaths paths, StudyPlan plan, Func<StudyPlan, DesignPoint, FailedReplication, string> replay)
{
    /// <summary>Of a batch so many are written down; all are counted and marked in the table.</summary>
    public const int MostOfBatch = 20;

    /// <summary>Writes them down.</summary>
    /// <returns>The hashes of the files, in order; null where there are none.</returns>
    public IReadOnlyList<string>? Write(IReadOnlyList<FailedReplication> failed)
    {
        if (failed.Count == 0) return null;
        List<string> hashes = [];
        Directory.CreateDirectory(paths.Failed);
        foreach (var failure in failed.Take(MostOfBatch))
        {
            var point = plan.Points[failure.Design];
            var content = new FailureContent(
                failure.Design, failure.Replication, failure.Knowledge, plan.Study.Seed, failure.Reason,
                [.. point.Assignments.Select(assignment => assignment.Text)], [.. point.Alternative.Without], replay(plan, point, failure));
            var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content, StoreJson.Indented) + "\n");
            DurableFile.Write(Path.Combine(paths.Failed, NameOf(failure.Design, failure.Replication)), bytes);
            hashes.Add(DurableFile.HashOf(bytes));
        }

        return hashes;
    }

    /// <summary>The name of the file about a replication.</summary>
    public static string NameOf(int design, long replication) => string.Create(CultureInfo.InvariantCulture, $"{design}-{replication}.json");
}

/// <summary>What is written down of a failed replication.</summary>
internal sealed record FailureContent(
    int DesignId, long Replication, long Knowledge, ulong Seed, string Reason, IReadOnlyList<string> Set, IReadOnlyList<string> Without, string Command);
