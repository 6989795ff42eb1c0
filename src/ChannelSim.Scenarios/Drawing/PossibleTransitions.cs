using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;
using static ChannelSim.Engine.Machines.ChannelState;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>Which transitions of a channel's machine the numbers of a scenario permit, whatever is drawn: a drawing has no arrow that is never gone.</summary>
internal sealed class PossibleTransitions(ModelDefinition model, ChannelDefinition channel)
{
    /// <summary>Whether a trigger can come in a state that is reached.</summary>
    public bool Has(ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Fail or ChannelTrigger.GiveUpUnaware => !channel.Fails.IsEmpty,
        ChannelTrigger.FindDead => !channel.Fails.IsEmpty && (channel.Patience is not null || PlansHavePatience),
        ChannelTrigger.Answer => CanBe(channel.Answer),
        ChannelTrigger.Check => !channel.Checks.IsEmpty,
        ChannelTrigger.Postpone => channel.Kind == ChannelKind.Talks ? CanFail(channel.Held) && IsDecidedIn(state) : CanBe(channel.Postpone),
        ChannelTrigger.Hold => CanBe(channel.Held) && IsDecidedIn(state),
        ChannelTrigger.Accept => CanBe(channel.Accept) && CanFail(channel.Postpone),
        ChannelTrigger.Refuse => (CanFail(channel.Accept) || IsDucked) && CanFail(channel.Postpone),
        _ => true,
    };

    private bool PlansHavePatience => model.Incidents.Any(type => type.Plan.Any(entry => entry.Patience is not null && model.Channels[entry.Channel.Index].Name == channel.Name));

    /// <summary>After the last session nothing is decided any more; what is put off for good is not decided again.</summary>
    private bool IsDecidedIn(ChannelState state) => state == Scheduled || channel.Sessions.Length > 1 || (state == Postponed && CanFail(channel.Indefinitely));

    private bool IsDucked => model.Incidents.Any(type => type.Reluctance[model.Channels.IndexOf(channel)] is { } reluctance && CanBe(reluctance));

    private bool CanBe(VariedProbability probability) => probability.Cells.Any(cell => Of(cell).High > 0);

    private bool CanFail(VariedProbability probability) => probability.Cells.Any(cell => Of(cell).Low < 1);

    private Support Of(ParameterId id) => Support.Of(model.Parameters[id.Index].Spread);
}
