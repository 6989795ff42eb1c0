using System.Runtime.ExceptionServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Runs the replications of an analysis.</summary>
internal sealed class SensitivityRuns(SensitivityProblem problem, SensitivityPlan plan, Action<long>? progress, CancellationToken cancellation)
{
    private readonly int _factors = problem.Factors.Length;

    /// <summary>A plain run whose replications share draws: those of <c>--dice</c>.</summary>
    public SensitivityValues Plain()
    {
        var replications = plan.Replications(_factors);
        var run = new RunPlan { Seed = plan.Seed, Replications = replications, Dice = plan.Dice };
        RunPlan.RequireWithinSeed(run);
        var numbers = Room(_factors, plan.Samples);
        var values = Room(problem.Measures.Length, replications);
        var blocks = new OrderedBlocks<object>(replications, () => new object(), (_, _) => true);
        var done = 0L;
        blocks.Run(plan.Threads, () =>
        {
            var (stepper, unknowns) = (new Stepper<NoObserver>(problem.Model, default), new DrawnUnknowns(problem.Model));
            var (schema, drawn) = (new MeasureSchema(problem.Model), new double[_factors]);
            var row = new double[schema.Width];
            return (_, first, count) =>
            {
                for (var i = 0; i < count; i++)
                {
                    if (cancellation.IsCancellationRequested) return i;
                    stepper.RunWhole(run, first + i);
                    Keep(stepper, schema, row, values, first + i);
                    if ((first + i) % plan.Dice != 0) continue;
                    unknowns.Copy(stepper.Parameters, drawn);
                    for (var factor = 0; factor < _factors; factor++) numbers[factor][(first + i) / plan.Dice] = drawn[factor];
                }

                progress?.Invoke(Interlocked.Add(ref done, count));
                return count;
            };
        });
        return new SensitivityValues(numbers, values, (int)(blocks.Done / plan.Dice));
    }

    /// <summary>The points of a design. Those of a block share the luck of their replications, and no two blocks do.</summary>
    public SensitivityValues Designed(double[][] points)
    {
        var rows = plan.RowsOf(_factors);
        var schema = new MeasureSchema(problem.ModelAt(points[0])); // that of all others, which differ in numbers alone
        var values = Room(problem.Measures.Length, plan.Replications(_factors));
        var (whole, done) = (new bool[plan.Samples], 0L);
        try
        {
            Parallel.For(0, plan.Samples, new ParallelOptions { MaxDegreeOfParallelism = plan.Threads, CancellationToken = cancellation }, block =>
            {
                for (var row = block * rows; row < (block + 1) * rows; row++)
                {
                    if (cancellation.IsCancellationRequested) return;
                    Run(problem.ModelAt(points[row]), schema, block, row, values);
                }

                whole[block] = true;
                progress?.Invoke(Interlocked.Add(ref done, (long)rows * plan.Dice));
            });
        }
        catch (OperationCanceledException)
        {
            // What is whole until then counts.
        }
        catch (AggregateException failures)
        {
            // The failure of the earliest replication is told, whichever thread met one first.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions.OfType<ReplicationFailedException>().MinBy(failure => failure.Replication) ?? failures.InnerExceptions[0]);
        }

        var samples = Array.IndexOf(whole, false) is var at and >= 0 ? at : plan.Samples;
        return new SensitivityValues([.. Enumerable.Range(0, _factors).Select(factor => points.Select(point => point[factor]).ToArray())], values, samples);
    }

    private void Run(CompiledModel model, MeasureSchema alike, int block, int point, double[][] values)
    {
        var (stepper, schema) = (new Stepper<NoObserver>(model, default), alike.With(model));
        var row = new double[schema.Width];
        for (var die = 0; die < plan.Dice; die++)
        {
            var replication = checked((uint)(((long)block * plan.Dice) + die));
            if (stepper.TryRunWhole(new StreamKey(plan.Seed, 0, replication), problem.FixedKnowledge) is { } reason) throw new ReplicationFailedException(replication, reason);
            Keep(stepper, schema, row, values, ((long)point * plan.Dice) + die);
        }
    }

    private void Keep(Stepper<NoObserver> stepper, MeasureSchema schema, double[] row, double[][] values, long at)
    {
        schema.Fill(in stepper.World, stepper.Parameters, row);
        for (var measure = 0; measure < values.Length; measure++) values[measure][at] = row[schema.IndexOf(problem.Measures[measure].Name)];
    }

    private static double[][] Room(int rows, long width) => [.. Enumerable.Range(0, rows).Select(_ => new double[width])];
}
