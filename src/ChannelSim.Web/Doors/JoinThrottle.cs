namespace ChannelSim.Web.Doors;

/// <summary>How often codes may be tried: ten times a minute from an address, sixty times in all. A code of 888 million, tried for four hours, is hit with a probability of less than 0.00002.</summary>
internal sealed class JoinThrottle(TimeProvider time)
{
    /// <summary>Tries a minute from one address.</summary>
    public const int FromAddress = 10;

    /// <summary>Tries a minute from all.</summary>
    public const int FromAll = 60;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<(long At, string Address)> _tries = new();

    /// <summary>When somebody was last sent away for trying too often; null: nobody was.</summary>
    public DateTimeOffset? LastRefused { get; private set; }

    /// <summary>Counts a try, if there may be another one. One that may not be does not count.</summary>
    public bool Admits(string address)
    {
        while (_tries.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Minute) _tries.Dequeue();
        if (_tries.Count >= FromAll || _tries.Count(one => one.Address == address) >= FromAddress)
        {
            LastRefused = time.GetUtcNow();
            return false;
        }

        _tries.Enqueue((time.GetTimestamp(), address));
        return true;
    }
}
