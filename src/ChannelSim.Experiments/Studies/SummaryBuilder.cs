using System.Collections.Immutable;
using ChannelSim.Experiments.Runs;
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
    private readonly StudyColumn? _decisive;
    private readonly StoppingSchedule? _schedule;
    private readonly bool _shared;
    private int _design = -1;

    /// <summary>A builder that hands its rows to a sink.</summary>
    public SummaryBuilder(Study study, ImmutableArray<StudyColumn> columns, ImmutableArray<PointFacts> facts, Action<SummaryRow> sink)
    {
        ArgumentNullException.ThrowIfNull(study);
        _facts = facts;
        _sink = sink;
        _fixedKnowledge = study.FixedKnowledge;
        _tallies = [.. columns.Select(column => new MeasureTally(column, study.Dice))];
        _shared = study.Dice > 1;
        if (study.Until is not { } rule) return;
        _decisive = columns.First(column => column.Name == rule.Measure);
        _schedule = StoppingTally.ScheduleOf(study, columns);
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
                foreach (var row in tally.Rows(_design, _facts[_design], grouped)) _sink(Decisive(row, grouped && _shared));
                tally.Clear();
            }
        }

        _design = design;
    }

    // The measure of a stopping rule has the interval that the rule promises.
    private SummaryRow Decisive(SummaryRow row, bool grouped) => _decisive is not null && row.Measure == _decisive.Name && row.Statistic == "mean"
        ? row with { Estimate = StoppingTally.Decisive(_schedule!, _decisive.Kind, row.Estimate, grouped) }
        : row;
}
