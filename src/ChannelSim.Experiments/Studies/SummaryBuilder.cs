using System.Collections.Immutable;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// Sums up the table of replications as its rows go by in order: the digits depend on the rows alone. Holds one design point at a time.
/// </summary>
public sealed class SummaryBuilder
{
    private readonly ImmutableArray<PointFacts> _facts;
    private readonly MeasureTally[] _tallies;
    private readonly Action<SummaryRow> _sink;
    private readonly bool _fixedKnowledge;
    private int _design = -1;

    /// <summary>A builder that hands its rows to a sink.</summary>
    public SummaryBuilder(Study study, ImmutableArray<StudyColumn> columns, ImmutableArray<PointFacts> facts, Action<SummaryRow> sink)
    {
        ArgumentNullException.ThrowIfNull(study);
        _facts = facts;
        _sink = sink;
        _fixedKnowledge = study.FixedKnowledge;
        _tallies = [.. columns.Select(column => new MeasureTally(column, study.Dice))];
    }

    /// <summary>Adds rows, which must follow those added before.</summary>
    public void Add(RowBlock rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && rows.Designs[end] == rows.Designs[first]) end++;
            if (rows.Designs[first] != _design) Begin(rows.Designs[first]);
            for (var column = 0; column < _tallies.Length; column++) Add(_tallies[column], rows.Measures[column], rows.Knowledge, first, end);
            first = end;
        }
    }

    /// <summary>Hands on what is left.</summary>
    public void Close() => Begin(-1);

    private static void Add(MeasureTally tally, double[] values, long[] knowledge, int first, int end)
    {
        for (var i = first; i < end; i++) tally.Add(values[i], knowledge[i]);
    }

    private void Begin(int design)
    {
        if (_design >= 0)
        {
            var grouped = !_fixedKnowledge && _facts[_design].UnknownParameters > 0;
            foreach (var tally in _tallies)
            {
                foreach (var row in tally.Rows(_design, _facts[_design], grouped)) _sink(row);
                tally.Clear();
            }
        }

        _design = design;
    }
}
