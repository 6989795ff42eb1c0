using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Studies;

/// <summary>What a stopping rule can ask, whether it is the <c>until</c> of a study or that of a run: one rule, one set of refusals.</summary>
public static class StoppingLimits
{
    /// <summary>
    /// Replications at which it is looked at first; then at twice as many, and so on. Whole blocks of 256, and whole draws of what is not known for every usual
    /// number of dice.
    /// </summary>
    public const int FirstLook = 1280;

    /// <summary>Half the width of an interval that says nothing of a share.</summary>
    public const double WidestShare = 0.5;

    /// <summary>Why there is nothing to wait for in how often a rung is reached; null where there is.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rung">The number of the rung.</param>
    public static string? Certain(ModelDefinition model, int rung)
    {
        ArgumentNullException.ThrowIfNull(model);
        return rung > model.Start.Index ? null : $"{model.Rungs[rung].Name} is reached in every replication, for it starts at {model.Rungs[model.Start.Index].Name}; take a rung above that";
    }

    /// <summary>What is odd about a bound at which a rule looks for the first time; null where it looks before.</summary>
    /// <param name="atMost">The bound.</param>
    /// <param name="word">How it is called where it is given.</param>
    public static string? Early(long atMost, string word) =>
        atMost > FirstLook ? null : $"{word} {atMost} is not above {FirstLook}, where it is looked at first: all {atMost} replications are run, however narrow the interval is before";
}
