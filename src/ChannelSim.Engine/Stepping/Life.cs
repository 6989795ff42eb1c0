namespace ChannelSim.Engine.Stepping;

/// <summary>What happens to a channel next if nobody calls on it: a line fails, is checked, is repaired; a channel has cooled off. Kept outside the pending timers while nobody looks.</summary>
/// <param name="At">When, in minutes; infinite: nothing.</param>
/// <param name="Slot">Its timer slot.</param>
/// <param name="RankReached">What <see cref="Worlds.World.RankReached"/> was when this was set for the same instant; 0 if it was set for later.</param>
internal readonly record struct Life(double At, int Slot, int RankReached)
{
    /// <summary>Nothing happens.</summary>
    public static readonly Life None = new(double.PositiveInfinity, -1, 0);
}
