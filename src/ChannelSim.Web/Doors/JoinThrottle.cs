namespace ChannelSim.Web.Doors;

/// <summary>How often codes may be tried in vain: ten times a minute from an address, sixty times in all. Codes that open a seat do not count: a room of people comes in from one address, that of its router. A given code of 888 million is hit by whoever tries for four hours, 14,460 times at the most, with a probability of less than 0.000017.</summary>
internal sealed class JoinThrottle(TimeProvider time)
{
    /// <summary>Tries in vain a minute from one address.</summary>
    public const int FromAddress = 10;

    /// <summary>Tries in vain a minute from all.</summary>
    public const int FromAll = 60;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<(long At, string Address)> _tries = new();

    /// <summary>When somebody was last sent away for trying too often; null: nobody was.</summary>
    public DateTimeOffset? LastRefused { get; private set; }

    /// <summary>Whether somebody may try. Whoever may not is not counted: they wait for a minute after their tries, however often they ask.</summary>
    public bool Admits(string address)
    {
        while (_tries.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) >= Minute) _tries.Dequeue();
        if (_tries.Count >= FromAll || _tries.Count(one => one.Address == address) >= FromAddress)
        {
            LastRefused = time.GetUtcNow();
            return false;
        }

        return true;
    }

    /// <summary>Counts a try that opened nothing.</summary>
    public void Count(string address) => _tries.Enqueue((time.GetTimestamp(), address));
}
