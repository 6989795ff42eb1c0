using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>
/// What was decided by looking at numbers of the file: that a distribution is in order, that nothing is bought by a call. Other numbers make the same
/// definition, and no fault, only where each of these decisions falls as it did. Whoever looks at a number while reading has to enter here what it means.
/// </summary>
internal sealed class Decisions
{
    private readonly List<(HashSet<ParameterId> About, Func<Func<ParameterId, Spread?>, bool> FallsAlike)> decisions = [];

    /// <summary>Enters a decision.</summary>
    /// <param name="about">The numbers that were looked at.</param>
    /// <param name="fallsAlike">Whether it falls as it did with other numbers.</param>
    public void Add(IEnumerable<ParameterId> about, Func<Func<ParameterId, Spread?>, bool> fallsAlike) => decisions.Add(([.. about], fallsAlike));

    /// <summary>Whether all decisions fall as they did when some numbers are others.</summary>
    /// <param name="changed">The numbers that are others.</param>
    /// <param name="numbers">All numbers.</param>
    public bool FallAlike(IReadOnlyCollection<ParameterId> changed, Func<ParameterId, Spread?> numbers) =>
        decisions.TrueForAll(decision => !changed.Any(decision.About.Contains) || decision.FallsAlike(numbers));
}
