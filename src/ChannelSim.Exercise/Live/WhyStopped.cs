namespace ChannelSim.Exercise.Live;

/// <summary>Why the clock stands where it stands.</summary>
public enum WhyStopped
{
    /// <summary>It has come to the moment that was asked for.</summary>
    Reached,

    /// <summary>A played side owes a decision now, and the exercise stops on decisions.</summary>
    DecisionDue,

    /// <summary>The exercise has ended: at the horizon, on a terminal rung, or by <c>end</c>.</summary>
    Ended,
}
