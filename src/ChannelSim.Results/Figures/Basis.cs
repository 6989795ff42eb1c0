using System.Globalization;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures;

/// <summary>What a figure rests on, in the line that stands below it wherever it goes.</summary>
/// <param name="Sample">What was counted: <c>10,000 replications</c>.</param>
/// <param name="Intervals">What its intervals are: <c>95 % intervals (Wilson)</c>; empty where it has none.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Basis(string Sample, string Intervals, Provenance Provenance)
{
    private const int ShownOfHash = 12;

    /// <summary>How many of the numbers of its scenario are assumptions, and that none is sourced where that is so; empty where no number is given.</summary>
    public string Inputs
    {
        get
        {
            var world = Provenance.Baseline;
            if (world.Inputs == 0) return "";
            if (world.Assumed + world.Unsaid == world.Inputs) return "illustrative: no sourced inputs";
            return string.Create(CultureInfo.InvariantCulture, $"{world.Assumed + world.Unsaid} of {world.Inputs} inputs are assumptions");
        }
    }

    /// <summary>The whole line: <c>10,000 replications · 95 % intervals · seed 1 · scenario 1a2b3c4d5e6f · engine 1.2.3 · 245 of 287 inputs are assumptions</c>.</summary>
    public override string ToString() => string.Join(" · ", ((string[])
    [
        Sample, Intervals, Provenance.Seed is { } seed ? string.Create(CultureInfo.InvariantCulture, $"seed {seed}") : "",
        $"scenario {Provenance.Baseline.ScenarioSha256[..Math.Min(ShownOfHash, Provenance.Baseline.ScenarioSha256.Length)]}", $"engine {Provenance.EngineVersion}", Inputs,
    ]).Where(part => part.Length > 0));
}
