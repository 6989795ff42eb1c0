using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Runs;

/// <summary>A replication from start to end; what stops it on the way is told with its number.</summary>
public static class WholeReplication
{
    /// <summary>Runs a replication of a plan.</summary>
    /// <param name="stepper">What steps it.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="replication">Its number.</param>
    /// <exception cref="ReplicationFailedException">Something stopped it, such as a limit of the engine.</exception>
    public static void RunWhole<TObserver>(this Stepper<TObserver> stepper, RunPlan plan, long replication)
        where TObserver : struct, IStepObserver
    {
        ArgumentNullException.ThrowIfNull(stepper);
        ArgumentNullException.ThrowIfNull(plan);
        if (stepper.TryRunWhole(plan.KeyOf(replication), plan.FixedKnowledge) is { } reason) throw new ReplicationFailedException(replication, reason);
    }

    /// <summary>Runs a replication; what stopped it, or null where it came to its end. What the observer heard until then stays.</summary>
    /// <param name="stepper">What steps it.</param>
    /// <param name="key">Which replication.</param>
    /// <param name="fixedKnowledge">True to hold unknown parameters at their means.</param>
    /// <param name="look">Looks at the world at the start and after each event; null: nobody does, and what nobody can notice is executed late.</param>
    public static Exception? TryRunWhole<TObserver>(this Stepper<TObserver> stepper, in StreamKey key, bool fixedKnowledge, WorldLook? look = null)
        where TObserver : struct, IStepObserver
    {
        ArgumentNullException.ThrowIfNull(stepper);
        try
        {
            if (look is null) stepper.Run(in key, fixedKnowledge);
            else StepThrough(stepper, in key, fixedKnowledge, look);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception;
        }
    }

    private static void StepThrough<TObserver>(Stepper<TObserver> stepper, in StreamKey key, bool fixedKnowledge, WorldLook look)
        where TObserver : struct, IStepObserver
    {
        stepper.Begin(in key, fixedKnowledge);
        do look(in stepper.World);
        while (stepper.Step());
    }
}
