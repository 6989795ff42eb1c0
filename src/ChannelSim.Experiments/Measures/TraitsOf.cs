using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Measures;

/// <summary>The traits of channels and incident types.</summary>
internal static class TraitsOf
{
    public static Traits Channel(ChannelDefinition channel) => channel.Match(
        line => Traits.IsRung | Routine(line) | (line.Fails.IsEmpty ? Traits.None : Traits.Fails) | (line.Checks.IsEmpty ? Traits.None : Traits.IsChecked),
        call => Traits.IsAskedFor | Traits.IsPutOff | Routine(call),
        meeting => Traits.IsAskedFor | Traits.IsPutOff | Routine(meeting),
        _ => Traits.IsPutOff);

    public static Traits Incident(IncidentTypeDefinition type) => type.Ongoing ? Traits.IsOngoing : Traits.None;

    private static Traits Routine(ContactChannelDefinition channel) => channel.Routine.Any(id => id is not null) ? Traits.HasRoutine : Traits.None;
}
