namespace ChannelSim.Experiments.Studies;

/// <summary>A unit of work: some replications of some consecutive design points. A pure function of the plan.</summary>
/// <param name="Instalment">What of the study it belongs to: 0 is what was asked for first, then each extension has a number, or each look of a stopping rule.</param>
/// <param name="Index">Its number in the instalment, from 0.</param>
/// <param name="FirstPoint">The first design point.</param>
/// <param name="EndPoint">One after the last.</param>
/// <param name="FirstReplication">The first replication of each point.</param>
/// <param name="EndReplication">One after the last.</param>
public sealed record StudyBatch(int Instalment, int Index, int FirstPoint, int EndPoint, long FirstReplication, long EndReplication)
{
    /// <summary>Rows it yields.</summary>
    public int Rows => checked((int)((EndPoint - FirstPoint) * (EndReplication - FirstReplication)));
}
