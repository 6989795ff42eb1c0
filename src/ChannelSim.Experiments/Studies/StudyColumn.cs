using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Studies;

/// <summary>A measure as a column of the table of replications.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its numbers are.</param>
/// <param name="Conditional">True where only some replications have the number: the time of a rung that not all reach.</param>
public sealed record StudyColumn(string Name, MeasureKind Kind, bool Conditional = false)
{
    /// <summary>Whether its numbers are whole.</summary>
    public bool IsWhole => Kind is MeasureKind.Count or MeasureKind.Indicator || Name == "peak_rung";
}
