using System.Security.Cryptography;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Pages;

/// <summary>The study that a result is of.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it asks.</param>
/// <param name="File">Its file, as it was given; null where the command line said it all.</param>
/// <param name="Sha256">SHA-256 of the file; null where there is none.</param>
public sealed record StudyOrigin(string Id, string Title, string? File, string? Sha256)
{
    /// <summary>Of a study that was read.</summary>
    public static StudyOrigin Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new StudyOrigin(study.Id, study.Title, study.Source?.Name, study.Source is { } source ? Convert.ToHexStringLower(SHA256.HashData(source.Bytes.AsSpan())) : null);
    }
}
