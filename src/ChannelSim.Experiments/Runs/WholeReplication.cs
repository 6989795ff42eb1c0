using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Runs;

/// <summary>A replication from start to end; what stops it on the way is told with its number.</summary>
internal static class WholeReplication
{
    /// <summary>Runs a replication of a plan.</summary>
    /// <exception cref="ReplicationFailedException">Something stopped it, such as a limit of the engine.</exception>
    public static void RunWhole<TObserver>(this Stepper<TObserver> stepper, RunPlan plan, long replication)
        where TObserver : struct, IStepObserver
    {
        if (stepper.TryRunWhole(plan.KeyOf(replication), plan.FixedKnowledge) is { } reason) throw new ReplicationFailedException(replication, reason);
    }

    /// <summary>Runs a replication; what stopped it, or null where it came to its end. What the observer heard until then stays.</summary>
    public static Exception? TryRunWhole<TObserver>(this Stepper<TObserver> stepper, in StreamKey key, bool fixedKnowledge)
        where TObserver : struct, IStepObserver
    {
        try
        {
            stepper.Run(in key, fixedKnowledge);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception;
        }
    }
}
