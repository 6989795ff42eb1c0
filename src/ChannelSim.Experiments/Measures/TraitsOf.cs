using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Measures;

/// <summary>The traits of channels, incident types and rungs.</summary>
internal static class TraitsOf
{
    public static Traits Channel(ChannelDefinition channel) => channel.Match(
        line => Traits.IsRung | Routine(line) | (line.Fails.IsEmpty ? Traits.None : Traits.Fails) | (line.Checks.IsEmpty ? Traits.None : Traits.IsChecked),
        call => Traits.IsAskedFor | Traits.IsPutOff | Routine(call),
        meeting => Traits.IsAskedFor | Traits.IsPutOff | Routine(meeting),
        _ => Traits.IsPutOff);

    public static Traits Rung(ModelDefinition model, int rung) => model.Timeline.Any(entry => entry.Rung?.Index >= rung) ? Traits.IsRaised : Traits.None;

    public static Traits Incident(ModelDefinition model, int index)
    {
        var type = model.Incidents[index];
        bool IsFollowed(Func<IncidentTypeDefinition, ImmutableArray<FollowUp>> followUps) => model.Incidents.Any(other => followUps(other).Any(followUp => followUp.Type.Index == index));
        return (type.Ongoing ? Traits.IsOngoing : Traits.None)
            | (model.Parameters[type.Rate.Index].Spread is { IsConstant: true, A: 0 } ? Traits.None : Traits.HasRate)
            | (model.Timeline.Any(entry => entry.Incident?.Index == index) ? Traits.IsScheduled : Traits.None)
            | (IsFollowed(other => other.Provokes) ? Traits.IsProvoked : Traits.None)
            | (IsFollowed(other => other.Emboldens) ? Traits.IsEmboldened : Traits.None)
            | (type.Announce is { Plan.IsEmpty: false } ? Traits.IsAnnounced : Traits.None);
    }

    private static Traits Routine(ContactChannelDefinition channel) => channel.Routine.Any(id => id is not null) ? Traits.HasRoutine : Traits.None;
}
