using ChannelSim.Engine.Events;

namespace ChannelSim.Results.Reports;

/// <summary>What causes of a climb are called: in data, and in a sentence after the rung.</summary>
internal static class CauseNames
{
    public static readonly (ClimbCause Cause, string Key)[] Keys =
        [(ClimbCause.ResponseToDeliberate, "response_to_deliberate"), (ClimbCause.ResponseToAccident, "response_to_accident"), (ClimbCause.Timeline, "timeline")];

    public static readonly (ClimbCause Cause, string Text)[] Words =
        [(ClimbCause.ResponseToDeliberate, "by a response to what was meant"), (ClimbCause.ResponseToAccident, "by a response to what was not meant"), (ClimbCause.Timeline, "by the timeline")];
}
