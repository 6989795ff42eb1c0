using System.Collections.Immutable;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>The measure of a stopping rule at one design point, over the rows it has so far.</summary>
public sealed class StoppingTally
{
    private readonly Study _study;
    private readonly int _column;
    private readonly MeasureTally _tally;

    /// <summary>Of a study that has a stopping rule.</summary>
    public StoppingTally(Study study, ImmutableArray<StudyColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(study);
        _study = study;
        _column = columns.Select((column, index) => (column, index)).First(item => item.column.Name == study.Until!.Measure).index;
        _tally = new MeasureTally(columns[_column], study.Dice);
    }

    /// <summary>Adds some of the rows of a block, all of one design point.</summary>
    public void Add(RowBlock rows, int first, int end)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = first; i < end; i++) _tally.Add(rows.Measures[_column][i], rows.Knowledge[i]);
    }

    /// <summary>Whether the design point has enough; forgets it.</summary>
    public bool Decide(PointFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var mean = _tally.Mean(facts, !_study.FixedKnowledge && facts.UnknownParameters > 0);
        _tally.Clear();
        return StoppingLooks.IsSatisfied(_study.Until!, mean);
    }
}
