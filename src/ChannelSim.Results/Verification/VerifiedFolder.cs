using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>What is known of a folder that is being verified.</summary>
/// <param name="Paths">Where what stands.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Plan">What follows from its inputs; null where they were changed, or where it was made by another engine.</param>
/// <param name="Journal">Its journal.</param>
internal sealed record VerifiedFolder(FolderPaths Paths, Manifest Manifest, StudyPlan? Plan, JournalText Journal)
{
    /// <summary>Whether nothing is left to do, so that everything must be there.</summary>
    public bool IsComplete => Manifest.Status == Manifest.Complete;

    /// <summary>Whether all batches that belong into it should be there: it is complete, or a slice whose share is done.</summary>
    public bool IsWhole => IsComplete || Manifest.Status == Manifest.ShareDone;

    /// <summary>Whether the batches are still there. They may be removed from a study that is complete.</summary>
    public bool HasParts => Directory.Exists(Paths.Parts);

    /// <summary>Whether a file has a hash and a length; what is wrong where it has not.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="hash">The hash that it should have.</param>
    /// <param name="bytes">The length that it should have; negative: not known.</param>
    /// <param name="said">Where that is written.</param>
    public VerificationFinding Hash(string name, string hash, long bytes, string said) => Hash(Paths, name, hash, bytes, said);

    /// <summary>The same of any folder.</summary>
    public static VerificationFinding Hash(FolderPaths paths, string name, string hash, long bytes, string said)
    {
        var file = new FileInfo(Path.Combine(paths.Root, name));
        if (!file.Exists) return new VerificationFinding(name, false, $"is missing; {said} has sha256 {Short(hash)} of it");
        if (bytes >= 0 && file.Length != bytes) return new VerificationFinding(name, false, $"was changed: it has {file.Length} bytes, and {said} says {bytes}");
        var found = DurableFile.HashOf(file.FullName);
        return found == hash ? new VerificationFinding(name, true, "sha256 " + Short(hash)) : new VerificationFinding(name, false, $"was changed: it has sha256 {Short(found)}, and {said} says {Short(hash)}");
    }

    // A hash in a damaged file may be anything.
    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
