namespace ChannelSim.Experiments.Studies;

/// <summary>A unit of work: some replications of some consecutive design points. A pure function of the plan.</summary>
/// <param name="Lane">Which extension of the study it belongs to: 0 for what was asked first.</param>
/// <param name="Index">Its number in the lane, from 0.</param>
/// <param name="FirstPoint">The first design point.</param>
/// <param name="EndPoint">One after the last.</param>
/// <param name="FirstReplication">The first replication of each point.</param>
/// <param name="EndReplication">One after the last.</param>
public sealed record StudyBatch(int Lane, int Index, int FirstPoint, int EndPoint, long FirstReplication, long EndReplication)
{
    /// <summary>Rows it yields.</summary>
    public int Rows => checked((int)((EndPoint - FirstPoint) * (EndReplication - FirstReplication)));
}
