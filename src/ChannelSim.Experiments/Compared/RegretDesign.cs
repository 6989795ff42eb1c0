using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Compared;

/// <summary>Policies over states of the world: which measure is weighed, whether all of them can be run, and the run itself.</summary>
/// <param name="compared">The policies and the states.</param>
public sealed class RegretDesign(ComparedWorlds compared)
{
    private readonly List<AssignedModels> _models = [.. compared.Worlds.Select(world => new AssignedModels(world.Source, world.Without))];
    private readonly List<MeasureSchema> _schemas = [.. compared.Worlds.Select(world => new MeasureSchema(world.Compile()))];

    /// <summary>Names of measures that every policy has.</summary>
    public IEnumerable<string> Measures => _schemas[0].Measures.Select(measure => measure.Name).Where(Has);

    /// <summary>The measure that is weighed where nobody says which: the cost of decisions, or where a policy gives no costs the miscalculations.</summary>
    public string UsualMeasure => _schemas.TrueForAll(schema => schema.HasCost) ? "decision_cost" : "miscalculations";

    /// <summary>Whether every policy has a measure.</summary>
    public bool Has(string measure) => _schemas.TrueForAll(schema => schema.TryIndexOf(measure, out _));

    /// <summary>Every policy in every state, by state: makes all models once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IEnumerable<PolicyInState> Check(CancellationToken cancellation = default)
    {
        foreach (var (index, state) in compared.States.Index())
        {
            foreach (var (policy, world) in compared.Worlds.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var model = TryCompile(index, policy, out var fault);
                yield return new PolicyInState(world.Name, state.Id, model?.Horizon.Minutes ?? double.NaN, fault?.ToString() ?? "");
            }
        }
    }

    /// <summary>The model of a policy in a state, which must be possible.</summary>
    public CompiledModel ModelOf(int state, int policy) => TryCompile(state, policy, out var fault) ?? throw new InvalidOperationException(fault!.ToString());

    /// <summary>Runs all policies in all states, which must be possible.</summary>
    /// <param name="measure">The measure: lower is better.</param>
    /// <param name="plan">What is to be run in each state.</param>
    /// <param name="progress">Told how many replications are done, over all states; may be null.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>What came of it; null where it was stopped before all states were done.</returns>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public RegretResult? Run(string measure, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default) =>
        RegretRunner.Run(compared.States.Count, state => [.. compared.Worlds.Select((_, policy) => ModelOf(state, policy))], measure, plan, progress, cancellation);

    // What a policy sets itself has the last word.
    private CompiledModel? TryCompile(int state, int policy, out ModelFault? fault) =>
        _models[policy].TryCompile([.. compared.States[state].Assignments, .. compared.Worlds[policy].Set], out fault);
}
