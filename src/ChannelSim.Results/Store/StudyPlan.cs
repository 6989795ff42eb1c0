using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Store;

/// <summary>A study ready to be run: its design points, what is known of their models, its columns. Made before anything runs.</summary>
public sealed record StudyPlan
{
    private StudyPlan(Study study, ImmutableArray<DesignPoint> points, ImmutableArray<PointFacts> facts, ImmutableArray<StudyColumn> columns)
    {
        Study = study;
        Points = points;
        Facts = facts;
        Columns = columns;
        DesignHash = TableMetadata.HashOf(points);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Its design points.</summary>
    public ImmutableArray<DesignPoint> Points { get; }

    /// <summary>By design point what is known of its model.</summary>
    public ImmutableArray<PointFacts> Facts { get; }

    /// <summary>The measures.</summary>
    public ImmutableArray<StudyColumn> Columns { get; }

    /// <summary>A fingerprint of the design points.</summary>
    public string DesignHash { get; }

    /// <summary>The rows of a slice of it.</summary>
    public long RowsOf(Slice slice) => BatchPlan.Of(0, [.. Enumerable.Range(0, Points.Length)], 0, Study.Replications, BatchPlan.RowsFor(Columns.Length)).Where(slice.Has).Sum(batch => (long)batch.Rows);

    /// <summary>What is odd about the design: several points that are one world. Kept until it is told.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; private init; } = [];

    /// <summary>The most rows the study can have.</summary>
    public long Replications => Points.Length * Study.Replications;

    /// <summary>Makes the models of all design points once, on several threads, to be sure that each is possible.</summary>
    /// <param name="study">The study.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="faults">What is wrong with design points that are not possible, in order; empty where the plan is made.</param>
    /// <param name="cancellation">Stops it.</param>
    public static StudyPlan? Make(Study study, int threads, out ImmutableArray<Diagnostic> faults, CancellationToken cancellation = default)
    {
        var points = DesignPoints.Of(study);
        var facts = new PointFacts[points.Length];
        var wrong = new Diagnostic?[points.Length];
        var models = new PointModels(study);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, points.Length, options, () => ((MeasureSchema Schema, PointFacts Facts)?)null, Add, _ => { });

        (MeasureSchema Schema, PointFacts Facts)? Add(int point, ParallelLoopState state, (MeasureSchema Schema, PointFacts Facts)? before)
        {
            if (models.TryCompile(points[point], out wrong[point]) is not { } model) return before;
            var schema = before?.Schema.With(model) ?? new MeasureSchema(model);
            return (schema, facts[point] = PointFacts.Of(model, schema, before?.Facts));
        }

        faults = [.. wrong.OfType<Diagnostic>()];
        return faults.IsEmpty ? new StudyPlan(study, points, [.. facts], StudyColumns.Of(study)) { Warnings = SameWorlds.Of(study, points, [.. facts.Select(fact => fact.ModelHash)]) } : null;
    }

    /// <summary>The same plan with another number of replications.</summary>
    public StudyPlan WithReplications(long replications) => new(Study with { Replications = replications }, Points, Facts, Columns);
}
