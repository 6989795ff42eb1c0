using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>An incident that has opened.</summary>
internal sealed class SlowIncident(int index, int typeIndex, IncidentTypeDefinition type, CauseAddress address, int timelineEntry, bool deliberate)
{
    /// <summary>Its place in the order of opening.</summary>
    public int Index { get; } = index;

    public IncidentId Id => new(Index);

    public int TypeIndex { get; } = typeIndex;

    public IncidentTypeDefinition Type { get; } = type;

    public CauseAddress Address { get; } = address;

    /// <summary>The timeline entry that opened it, or -1.</summary>
    public int TimelineEntry { get; } = timelineEntry;

    public bool Deliberate { get; } = deliberate;

    public int Observer => Type.Observer.Index;

    public int Author => 1 - Observer;

    /// <summary>Prior and evidence in the order heard. A list of its parts, so that an official reading can take the place of the first one.</summary>
    public List<Evidence> Parts { get; } = [];

    public double BurnsDown { get; set; }

    public bool HasBoughtTime { get; set; }

    public int NextEntry { get; set; }

    public uint Clarifications { get; set; }

    /// <summary>The channel that serves it, while one does.</summary>
    public SlowChannel? Channel { get; set; }

    public SlowTimer? Fuse { get; set; }

    public SlowTimer? Notice { get; set; }

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
