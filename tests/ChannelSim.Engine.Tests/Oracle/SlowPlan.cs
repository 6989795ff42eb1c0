using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Whom one side calls about one incident, and how far it has come: one pass, one contact at a time.</summary>
/// <param name="incident">What it is about.</param>
/// <param name="asker">The side that asks.</param>
/// <param name="address">The address under which its contacts have theirs.</param>
/// <param name="entries">Who is tried, in order.</param>
/// <param name="until">When a completed call ends it.</param>
internal sealed class SlowPlan(SlowIncident incident, int asker, CauseAddress address, ImmutableArray<PlanEntry> entries, PlanUntil until)
{
    public SlowIncident Incident { get; } = incident;

    public int Asker { get; } = asker;

    /// <summary>The side that is called.</summary>
    public int Called => 1 - Asker;

    public CauseAddress Address { get; } = address;

    public ImmutableArray<PlanEntry> Entries { get; } = entries;

    public PlanUntil Until { get; } = until;

    public int NextEntry { get; set; }

    /// <summary>It begins nothing more.</summary>
    public bool Ended { get; set; }

    public SlowTimer? Notice { get; set; }

    /// <summary>The channel that serves it, while one does.</summary>
    public SlowChannel? Channel { get; set; }
}
