using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>A channel as the stepper reads it: what every kind has.</summary>
internal abstract class CompiledChannel(ChannelDefinition channel)
{
    public string Name { get; } = channel.Name;

    public ChannelKind Kind { get; } = channel.Kind;

    public MachineTable Machine { get; } = MachineTable.Of(channel.Kind);

    public bool Removed { get; } = channel.Removed;

    /// <summary>Its name, as an address.</summary>
    public CauseAddress NameAddress { get; } = CompiledModel.ChannelAddress(channel.Name);

    /// <summary>Where it draws what belongs to no contact: up-times, repairs, coolings-off.</summary>
    public CauseAddress OwnAddress { get; } = CauseAddress.Of($"channel/{channel.Name}/line");

    public ValueRef Goodwill { get; } = ValueRef.Of(channel.Goodwill);

    public ValueRef Slight { get; } = ValueRef.Of(channel.Slight);
}

/// <summary>Talks.</summary>
internal sealed class CompiledTalks(TalksDefinition talks, int firstSession, BindingProgram program) : CompiledChannel(talks)
{
    public CauseAddress SessionAddress { get; } = CauseAddress.Of($"channel/{talks.Name}/session");

    /// <summary>Index of its first session among those of all talks.</summary>
    public int FirstSession { get; } = firstSession;

    public double[] Sessions { get; } = talks.Removed ? [] : [.. talks.Sessions.Select(time => time.Minutes)];

    public VariedRef Held { get; } = program.Varied(talks.Held);

    public VariedRef Indefinitely { get; } = program.Varied(talks.Indefinitely);

    public DurationRef Delay { get; } = program.Duration(talks.Delay);

    public DurationRef Runs { get; } = program.Duration(talks.Runs);
}
