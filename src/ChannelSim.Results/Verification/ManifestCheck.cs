using System.Globalization;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>Whether a manifest is as it was written, and says what follows from the inputs and the journal.</summary>
internal static class ManifestCheck
{
    private const string Name = "manifest.json";
    private static readonly string[] States = [Manifest.Running, Manifest.Interrupted, Manifest.Failed, Manifest.Complete, Manifest.ShareDone];

    /// <summary>Whether the text is the one that was written.</summary>
    public static VerificationFinding Seal(Manifest manifest, string text) =>
        manifest.ManifestSha256 is null ? Wrong("has no `manifest_sha256`, which every manifest is written with")
        : manifest.Sealed() == text ? new VerificationFinding(Name, true, "as it was written")
        : Wrong("was changed after it was written: its text does not have the hash that `manifest_sha256` says");

    public static IEnumerable<VerificationFinding> Content(VerifiedFolder folder)
    {
        var manifest = folder.Manifest;
        if (!States.Contains(manifest.Status)) yield return Wrong($"`status` is {manifest.Status}; it can be {string.Join(", ", States)}");
        if (manifest.Replications.Count == 0 || manifest.Replications.Zip(manifest.Replications.Skip(1)).Any(pair => pair.First >= pair.Second) || manifest.Replications[0] < 1)
            yield return Wrong($"`replications` is {string.Join(", ", manifest.Replications)}; each number must be larger than the one before");
        if (manifest.EngineVersion != EngineVersion.Text)
            yield return new VerificationFinding("design", true, $"not computed again: the study was made with engine {manifest.EngineVersion}, and this is {EngineVersion.Text}");
        if (folder.Plan is not { } plan) yield break;
        foreach (var (key, said, right) in Expected(manifest, plan)) if (said != right) yield return Wrong($"`{key}` is {said}; from the inputs follows {right}");
        var failed = folder.Journal.Lines.Values.Sum(line => (long)line.Failed);
        if (folder.IsComplete && manifest.FailedReplications != failed) yield return Wrong($"`failed_replications` is {manifest.FailedReplications}; journal.jsonl has {failed}");
    }

    private static IEnumerable<(string Key, string Said, string Right)> Expected(Manifest manifest, StudyPlan plan)
    {
        yield return ("study", manifest.Study, plan.Study.Id);
        yield return ("title", manifest.Title, plan.Study.Title);
        yield return ("seed", Text(manifest.Seed), Text(plan.Study.Seed));
        yield return ("design_points", Text(manifest.DesignPoints), Text(plan.Points.Length));
        yield return ("design_sha256", manifest.DesignSha256, plan.DesignHash);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static VerificationFinding Wrong(string text) => new(Name, false, text);
}
