using System.CommandLine;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;

namespace ChannelSim.Cli.Commands;

/// <summary>
/// What <c>compare</c> is asked for takes some of its options only: worlds, worlds over states, or a study file. An option that would be ignored is refused, for
/// the command is printed as the one that repeats the result.
/// </summary>
internal sealed class CompareForms(Workplace place, ParseResult parsed, CompareOptions compare, RunOptions options)
{
    /// <summary>Whether a comparison of scenarios takes all that is given; tells what it does not take.</summary>
    public bool FitScenarios()
    {
        if (compare.HasStates(parsed)) return true;
        return Refuse([compare.Design, compare.Points], "says over which states worlds are compared: add --vary PATH=VALUES, or give --design a CSV file whose header has paths")
            & Refuse([compare.Measure], "says what a regret table weighs: add --vary PATH=VALUES; without it every measure is compared");
    }

    /// <summary>Whether the comparison of a study file takes all that is given; tells what it does not take.</summary>
    public bool FitStudy(string study) =>
        Refuse([compare.Without, compare.WithoutEach, compare.Against], $"does not go with a study: {study} says in `alternatives` what is compared")
        & Refuse([compare.Vary, compare.Design, compare.Points], $"does not go with a study: {study} says in `factors` and `design` what is varied")
        & Refuse([options.Set], $"does not go with a study: {study} says in `set` what is set");

    /// <summary>Whether the options are of use for the states that were read; tells which are not.</summary>
    public bool FitStates(bool any, bool sampled) =>
        (any || Refuse([compare.Measure], "says what a regret table weighs: the study has no `factors`, and every measure is compared"))
        && (sampled || Refuse([compare.Points], "is how many points are drawn from ranges: --vary PATH=LO..HI; listed values are all taken"));

    private bool Refuse(IReadOnlyList<Option> others, string why)
    {
        var wrong = others.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} {why}");
        return wrong.Count == 0;
    }
}
