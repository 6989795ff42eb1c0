using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What is asked of which model: the numbers that are varied, and the measures that they may drive.</summary>
public sealed class SensitivityProblem
{
    private readonly Func<double[], CompiledModel> _modelAt;

    /// <param name="model">The model with the laws of the numbers that are not known.</param>
    /// <param name="factors">The numbers that are varied.</param>
    /// <param name="measures">Measures that every replication has.</param>
    /// <param name="modelAt">The model at a position from 0 to 1 for each number; called by several threads.</param>
    public SensitivityProblem(CompiledModel model, ImmutableArray<SensitivityFactor> factors, ImmutableArray<StudyColumn> measures, Func<double[], CompiledModel> modelAt) =>
        (Model, Factors, Measures, _modelAt) = (model, factors, measures, modelAt);

    /// <summary>The model with the laws of the numbers that are not known.</summary>
    public CompiledModel Model { get; }

    /// <summary>The numbers that are varied.</summary>
    public ImmutableArray<SensitivityFactor> Factors { get; }

    /// <summary>The measures.</summary>
    public ImmutableArray<StudyColumn> Measures { get; }

    /// <summary>True where a plain run draws just these numbers, so that no design is needed.</summary>
    public bool DrawsFactors { get; private init; }

    /// <summary>True to hold what else is not known at its means.</summary>
    public bool FixedKnowledge { get; init; }

    /// <summary>By how much point assumptions are varied; null where they are not.</summary>
    public double? Spread { get; private init; }

    /// <summary>The model at a position from 0 to 1 for each number.</summary>
    public CompiledModel ModelAt(double[] positions) => _modelAt(positions);

    /// <summary>The factors of a study; what else is not known is drawn anew in each replication and counts as dice.</summary>
    /// <param name="study">A study whose factors are all ranges or distributions.</param>
    /// <param name="without">Channels that are taken away.</param>
    /// <param name="measures">Measures that every replication has.</param>
    /// <exception cref="InvalidOperationException">The values of a point do not go together; thrown by <see cref="ModelAt"/>.</exception>
    public static SensitivityProblem Of(Study study, IReadOnlyList<string> without, ImmutableArray<StudyColumn> measures)
    {
        ArgumentNullException.ThrowIfNull(study);
        var (models, known) = (new AssignedModels(study.ScenarioSource, without), study.Scenario.Model.Parameters.ToDictionary(parameter => parameter.Path, StringComparer.Ordinal));
        var factors = study.Factors.Select(factor =>
        {
            var parameter = known.GetValueOrDefault(factor.Path);
            return new SensitivityFactor(factor.Path, factor.Spread!.Value, parameter?.Unit ?? factor.Unit, parameter?.Basis ?? Basis.None) { IsPoint = parameter?.Spread.IsConstant ?? true };
        });
        CompiledModel At(double[] positions)
        {
            ImmutableArray<Assignment> assignments = [.. study.Assignments, .. study.Factors.Select((factor, i) => new Assignment($"{factor.Path}={factor.TextOf(SpreadEnds.At(factor.Spread!.Value, positions[i]))}"))];
            return models.TryCompile(assignments, out var fault) ?? throw new InvalidOperationException(fault!.ToString());
        }

        return new SensitivityProblem(At([.. study.Factors.Select(_ => 0.5)]), [.. factors], measures, At) { FixedKnowledge = study.FixedKnowledge };
    }

    /// <summary>All numbers of a model that are not known.</summary>
    /// <param name="definition">The model.</param>
    /// <param name="measures">Measures that every replication has.</param>
    /// <param name="spread">By how much numbers that are single values and assumptions are varied besides, as a part of their value; null: not at all.</param>
    /// <exception cref="ChannelSim.Engine.LimitReachedException">The definition exceeds a limit of the engine.</exception>
    public static SensitivityProblem Of(ModelDefinition definition, ImmutableArray<StudyColumn> measures, double? spread = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var varied = spread is { } part ? SpreadAssumptions.Of(definition, part) : definition;
        var places = varied.Parameters.Index().Where(item => !item.Item.Spread.IsConstant).ToImmutableArray();
        var factors = places.Select(item => new SensitivityFactor(item.Item.Path, item.Item.Spread, item.Item.Unit, item.Item.Basis) { IsPoint = definition.Parameters[item.Index].Spread.IsConstant });
        var pinned = new PinnedModel(varied, [.. places.Select(item => item.Index)]);
        return new SensitivityProblem(CompiledModel.Compile(varied), [.. factors], measures, pinned.At) { DrawsFactors = true, Spread = spread };
    }
}
