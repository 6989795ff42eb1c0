using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>An incident that has opened.</summary>
internal sealed class SlowIncident
{
    public SlowIncident(int index, IncidentTypeId type, IncidentTypeDefinition definition, CauseAddress address, OpenedBy cause)
    {
        (Index, TypeIndex, Type, Address, Cause) = (index, type.Index, definition, address, cause);
        ObserversPlan = new SlowPlan(this, Observer, address, definition.Plan, definition.Until);
        if (definition.Announce is { } announce) AuthorsPlan = new SlowPlan(this, Author, address.Child(CauseAddress.Of("announce")), announce.Plan, announce.Until);
    }

    /// <summary>Its place in the order of opening.</summary>
    public int Index { get; }

    public IncidentId Id => new(Index);

    public int TypeIndex { get; }

    public IncidentTypeDefinition Type { get; }

    public CauseAddress Address { get; }

    public OpenedBy Cause { get; }

    /// <summary>The timeline entry that opened it, or -1.</summary>
    public int TimelineEntry { get; init; } = -1;

    public required bool Deliberate { get; init; }

    public int Observer => Type.Observer.Index;

    public int Author => 1 - Observer;

    /// <summary>Whom the observer calls about it.</summary>
    public SlowPlan ObserversPlan { get; }

    /// <summary>Whom the author calls about it, if it comes to that; null: nobody, ever.</summary>
    public SlowPlan? AuthorsPlan { get; }

    /// <summary>Both plans, the observer's first.</summary>
    public IEnumerable<SlowPlan> Plans => AuthorsPlan is null ? [ObserversPlan] : [ObserversPlan, AuthorsPlan];

    /// <summary>Whether a call that the author asked for has been completed.</summary>
    public bool Announced { get; set; }

    /// <summary>Prior and evidence in the order heard. A list of its parts, so that an official reading can take the place of the first one.</summary>
    public List<Evidence> Parts { get; } = [];

    public double BurnsDown { get; set; }

    public bool HasBoughtTime { get; set; }

    public uint Clarifications { get; set; }

    public SlowTimer? Fuse { get; set; }

    public SlowTimer? Clarification { get; set; }

    public List<SlowTimer> Officials { get; } = [];

    /// <summary>The observer's log-odds that it was deliberate: the first certainty if there is one, else the sum of the parts.</summary>
    public double LogOdds
    {
        get
        {
            foreach (var part in Parts)
            {
                if (double.IsInfinity(part.LogOdds)) return part.LogOdds;
            }

            var sum = 0.0;
            foreach (var part in Parts) sum += part.LogOdds;
            return sum;
        }
    }
}

/// <summary>One piece of evidence, or the prior. A class: two equal pieces are still two.</summary>
internal sealed class Evidence(double logOdds)
{
    public double LogOdds { get; } = logOdds;
}
