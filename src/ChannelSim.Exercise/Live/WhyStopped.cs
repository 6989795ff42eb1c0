namespace ChannelSim.Exercise.Live;

/// <summary>Why the clock stands where it stands.</summary>
public enum WhyStopped
{
    /// <summary>It has come to the moment that was asked for.</summary>
    Reached,

    /// <summary>A fuse of a played side burns down now, and the exercise stops on decisions. It goes on when the incident is decided, or when somebody lets the clock run.</summary>
    DecisionDue,

    /// <summary>It has come to where <c>until</c> or <c>next</c> were to lead.</summary>
    AtTarget,

    /// <summary>The exercise has ended: at the horizon, on a terminal rung, or by <c>end</c>.</summary>
    Ended,
}
