using System.Runtime.InteropServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// How often each outcome in outline (peak rung, miscalculations, missed acts) occurred and in which replication first: from it come the
/// replications worth tracing.
/// </summary>
public sealed class ReplicationProfiles
{
    private const int Causes = 1 + (int)ClimbCause.Control;
    private const long Never = -1;
    private readonly Dictionary<Profile, Seen> _seen = [];
    private readonly long[] _firstArrivals = new long[Limits.Rungs * Causes];

    /// <summary>None yet.</summary>
    public ReplicationProfiles() => Array.Fill(_firstArrivals, Never);

    /// <summary>Adds a replication; call in order of replications, or merge in that order.</summary>
    public void Add(Profile profile, long replication)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, profile, out var known);
        seen = known ? seen with { Times = seen.Times + 1 } : new Seen(replication, 1);
    }

    /// <summary>Notes how a replication reached a rung for the first time; call in order of replications.</summary>
    public void Reached(int rung, ClimbCause cause, long replication)
    {
        ref var first = ref _firstArrivals[(rung * Causes) + (int)cause];
        if (first == Never) first = replication;
    }

    /// <summary>Adds those of a later block.</summary>
    public void Merge(ReplicationProfiles block)
    {
        ArgumentNullException.ThrowIfNull(block);
        foreach (var (profile, later) in block._seen)
        {
            _seen[profile] = _seen.TryGetValue(profile, out var seen) ? seen with { Times = seen.Times + later.Times } : later;
        }

        for (var arrival = 0; arrival < _firstArrivals.Length; arrival++)
        {
            if (_firstArrivals[arrival] == Never) _firstArrivals[arrival] = block._firstArrivals[arrival];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _seen.Clear();
        Array.Fill(_firstArrivals, Never);
    }

    /// <summary>Those that were added, as bytes, in the order in which they occurred first.</summary>
    internal void Pass(SumsBits bits)
    {
        var seen = bits.IsReading ? [] : _seen.OrderBy(item => item.Value.First).ToList();
        if (bits.IsReading) _seen.Clear();
        var count = bits.Within(seen.Count, 0, int.MaxValue);
        for (var i = 0; i < count; i++)
        {
            var (profile, times) = bits.IsReading ? default : (seen[i].Key, seen[i].Value);
            profile = new Profile(bits.Within(profile.PeakRung, 0, Limits.Rungs), bits.Within(profile.Miscalculations, 0, int.MaxValue), bits.Within(profile.Missed, 0, int.MaxValue));
            times = new Seen(bits.Whole(times.First), bits.Whole(times.Times));
            if (bits.IsReading) _seen[profile] = times;
        }

        bits.All(_firstArrivals);
    }

    /// <summary>The first replication that came to a rung for the first time by a cause, or null.</summary>
    public long? FirstArrival(int rung, ClimbCause cause) => _firstArrivals[(rung * Causes) + (int)cause] is var first and not Never ? first : null;

    /// <summary>The first of the replications that went highest, and of those had the most wrong decisions; null without replications.</summary>
    public long? Worst => First((profile, _) => ((long)profile.PeakRung << 40) + profile.Miscalculations + profile.Missed);

    /// <summary>The first replication with a miscalculation, or null.</summary>
    public long? FirstMiscalculation => First((profile, _) => profile.Miscalculations > 0 ? 0 : null);

    /// <summary>The first replication with a missed act, or null.</summary>
    public long? FirstMissed => First((profile, _) => profile.Missed > 0 ? 0 : null);

    /// <summary>The first replication with the outcome in outline that occurred most often (the earliest seen, of several); null without replications.</summary>
    public long? Typical => First((_, seen) => seen.Times);

    // The earliest of the outcomes that rank highest; those without a rank are left out.
    private long? First(Func<Profile, Seen, long?> rank)
    {
        long? highest = null, first = null;
        foreach (var (profile, seen) in _seen)
        {
            if (rank(profile, seen) is not { } own || own < highest || (own == highest && seen.First > first)) continue;
            (highest, first) = (own, seen.First);
        }

        return first;
    }

    private readonly record struct Seen(long First, long Times);
}

/// <summary>A replication's outcome in outline.</summary>
/// <param name="PeakRung">Highest rung.</param>
/// <param name="Miscalculations">Accidents responded to.</param>
/// <param name="Missed">Deliberate acts stood down from.</param>
public readonly record struct Profile(int PeakRung, int Miscalculations, int Missed);
