using System.Globalization;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Sums;

/// <summary>A command whose replications are computed in slices: what was typed, the files that it read, and what it computes.</summary>
/// <param name="Verb">Its verb.</param>
/// <param name="Arguments">The files that it names.</param>
/// <param name="Options">Its options, without those that say where the result goes and how it looks.</param>
/// <param name="Files">All files that it read, each as it was named.</param>
/// <param name="Work">What it computes.</param>
public sealed record SlicedCommand(string Verb, IReadOnlyList<string> Arguments, IReadOnlyList<string> Options, IReadOnlyList<ScenarioSource> Files, IBatchedSums Work)
{
    /// <summary>A name for a folder of its slices: of the first file, and a fingerprint of all that determines the sums.</summary>
    public string Name => $"{Verb}-{string.Concat(Subject.Select(word => word + "-"))}{DurableFile.HashOf(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Plan)))[..8]}";

    // As far as anybody would type it.
    private string[] Subject => [.. new[] { string.Concat(Path.GetFileNameWithoutExtension(Files[0].Name).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')).Trim('-', '_', '.') }.Where(word => word.Length > 0)];

    /// <summary>What all slices must have in common, a line each. Where files are is not part of it: computers differ in that.</summary>
    internal IReadOnlyList<string> Plan =>
    [
        $"command: {Verb}",
        $"options: {string.Join(' ', Options)}",
        .. Files.Select(file => $"file: sha256 {DurableFile.HashOf(file.Bytes.AsSpan())}"),
        .. Work.Models.Select(model => $"model: {model.Hash}"),
        Line("seed", Work.Plan.Seed),
        Line("replications", Work.Plan.Replications),
        Line("dice", Work.Plan.Dice),
        Line("batch", new RunBatches(Work.Plan).Size),
        $"knowledge: {(Work.Plan.FixedKnowledge ? "fixed" : "range")}",
    ];

    private static string Line(string name, IFormattable value) => $"{name}: {value.ToString(null, CultureInfo.InvariantCulture)}";
}
