namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Something that will happen. Time, then rank, then the two orders say which of several comes first.</summary>
/// <param name="Time">When, in minutes after the start.</param>
/// <param name="Rank">Its rank among ties.</param>
/// <param name="Order">File order, or order of opening or creation.</param>
/// <param name="Suborder">Order within that: a side of a channel, a session, the incident a condition looks at.</param>
/// <param name="Happen">What happens.</param>
internal sealed record SlowTimer(double Time, TimerRank Rank, int Order, int Suborder, Action Happen)
{
    public bool ComesBefore(SlowTimer other) =>
        (Time, (int)Rank, Order, Suborder).CompareTo((other.Time, (int)other.Rank, other.Order, other.Suborder)) < 0;
}
