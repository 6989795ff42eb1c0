using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>The measure of a stopping rule at one design point, over the rows it has so far.</summary>
public sealed class StoppingTally
{
    private readonly Study _study;
    private readonly int _column;
    private readonly StudyColumn _of;
    private readonly MeasureTally _tally;
    private readonly StoppingSchedule _schedule;

    /// <summary>Of a study that has a stopping rule.</summary>
    public StoppingTally(Study study, ImmutableArray<StudyColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(study);
        _study = study;
        _column = columns.Select((column, index) => (column, index)).First(item => item.column.Name == study.Until!.Measure).index;
        _of = columns[_column];
        _tally = new MeasureTally(_of, study.Dice);
        _schedule = ScheduleOf(study, columns);
    }

    /// <summary>When the design points of a study that has a stopping rule are looked at: after whole draws of what is not known.</summary>
    public static StoppingSchedule ScheduleOf(Study study, ImmutableArray<StudyColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(study);
        var rule = study.Until!;
        return new StoppingSchedule(rule.HalfWidth, rule.AtMost, study.Dice, columns.First(column => column.Name == rule.Measure).Kind == MeasureKind.Indicator);
    }

    /// <summary>The mean of the rule's measure with the interval that decides.</summary>
    /// <param name="schedule">The rule's schedule.</param>
    /// <param name="kind">What the measure is.</param>
    /// <param name="mean">The mean with its ordinary interval.</param>
    /// <param name="grouped">Whether replications share draws of what is not known.</param>
    public static Estimate Decisive(StoppingSchedule schedule, MeasureKind kind, Estimate mean, bool grouped)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (mean.Why == NoInterval.CannotVary) return mean;
        return kind == MeasureKind.Indicator && !grouped && mean.Count > 0
            ? schedule.Share((long)Math.Round(mean.Value * mean.Count), mean.Count)
            : schedule.Widened(mean);
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
        var grouped = !_study.FixedKnowledge && facts.UnknownParameters > 0;
        var mean = _tally.Mean(facts, grouped);
        _tally.Clear();
        return _schedule.IsMet(Decisive(_schedule, _of.Kind, mean, grouped && _study.Dice > 1));
    }
}
