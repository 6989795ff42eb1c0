namespace ChannelSim.Web.Doors;

/// <summary>How much a seat may command: five times a second, and twenty at once.</summary>
internal sealed class CommandBucket(TimeProvider time)
{
    /// <summary>Commands a second, over some time.</summary>
    public const double PerSecond = 5;

    /// <summary>Commands at once.</summary>
    public const double Burst = 20;

    private readonly Lock _lock = new();
    private double _left = Burst;
    private long _last = time.GetTimestamp();

    /// <summary>Takes one, if there is one.</summary>
    public bool Take()
    {
        lock (_lock)
        {
            _left = Math.Min(Burst, _left + (time.GetElapsedTime(_last).TotalSeconds * PerSecond));
            _last = time.GetTimestamp();
            if (_left < 1) return false;
            _left--;
            return true;
        }
    }
}
