using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Membership;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Commands;

/// <summary>Has the batches of a study computed by the workers of a cluster.</summary>
internal sealed class ClusterWork(Workplace place, ClusterMember member, string? secretFile, StudyPlan plan, string folder, Progress progress)
{
    private const int LongestSecret = 4096;
    private ClusterProgress _before;

    /// <summary>The engine as members name it to each other: another commit is another engine.</summary>
    public static string Engine => EngineVersion.Commit is { } commit ? $"{EngineVersion.Text}+{commit[..Math.Min(12, commit.Length)]}" : EngineVersion.Text;

    /// <summary>What the command line says of the cluster; null where that is wrong, which is told.</summary>
    public static ClusterMember? Member(Workplace place, ParseResult parsed, ClusterOptions options)
    {
        var address = ClusterAddress.Parse(parsed.GetValue(options.Cluster));
        if (address is null) place.Fault($"--cluster: {ClusterAddress.Wanted}");
        var isFit = TryReadSecret(place, parsed.GetValue(options.Secret), out var secret);
        return address is not null && isFit ? new ClusterMember(address, secret) : null;
    }

    /// <summary>What became of the calls, once all is done.</summary>
    public string Told => $"computed by {Words(_before with { Workers = _before.Contributors })}";

    /// <summary>The command that goes on with the study.</summary>
    public string GoingOn => Shell.Line(["channelsim", "resume", folder, "--cluster", member.Address.ToString(), .. secretFile is null ? Array.Empty<string>() : ["--secret-file", secretFile]]);

    /// <summary>Computes batches; the line to the workers is opened when there are any.</summary>
    public void Compute(IReadOnlyList<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, CancellationToken cancellation)
    {
        try
        {
            ComputeAsync(batches, commit, cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is committed stays, and the session says so.
        }
        catch (Exception exception) when (exception is ClusterUnreachableException or BatchGivenUpException)
        {
            throw new StoreFailedException($"{exception.Message}. What was committed is kept; to go on: {GoingOn}", exception);
        }
    }

    private async Task ComputeAsync(IReadOnlyList<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, CancellationToken cancellation)
    {
        var line = await CoordinatorLine.OpenAsync(member, place.Note, cancellation).ConfigureAwait(false);
        await using var opened = line.ConfigureAwait(false);
        var last = default(ClusterProgress);
        try
        {
            await line.ComputeAsync(new StudyContent(SentStudy.Of(plan)), batches, commit, new CoordinatorOptions { Engine = Engine }, Tell, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _before = _before.Plus(last);
        }

        void Tell(ClusterProgress now)
        {
            last = now;
            progress.Beside = Words(_before.Plus(now));
            progress.Refresh();
        }
    }

    private static string Words(ClusterProgress now)
    {
        var words = new List<string> { Digits.Count(now.Workers, "worker") };
        if (now.Lost > 0) words.Add($"{Digits.Count(now.Lost, "call")} lost");
        if (now.Repeated > 0) words.Add($"{Digits.Whole(now.Repeated)} {(now.Repeated == 1 ? "batch" : "batches")} given out again");
        if (now.Refused > 0) words.Add($"{Digits.Count(now.Refused, "worker")} refused");
        return string.Join(", ", words);
    }

    private static bool TryReadSecret(Workplace place, string? file, out ClusterSecret? secret)
    {
        secret = null;
        var text = Environment.GetEnvironmentVariable(ClusterOptions.SecretVariable) is { Length: > 0 } variable ? variable : null;
        if (file is not null)
        {
            if (place.Bytes(file, LongestSecret) is not { } bytes) return false;
            text = System.Text.Encoding.UTF8.GetString(bytes);
            if (bytes.Length > LongestSecret || text.AsSpan().IndexOfAny('\0', '\uFFFD') >= 0)
            {
                place.Fault($"{file}: a secret is a line of text in UTF-8, of {ClusterSecret.FewestCharacters} to {LongestSecret} characters; `openssl rand -hex 32` makes one");
                return false;
            }
        }

        if (text is null) return true;
        if (text.Trim().Length < ClusterSecret.FewestCharacters)
        {
            place.Fault($"{file ?? ClusterOptions.SecretVariable}: a secret has at least {ClusterSecret.FewestCharacters} characters, so that it cannot be guessed; `openssl rand -hex 32` makes one");
            return false;
        }

        secret = new ClusterSecret(text);
        return true;
    }
}
