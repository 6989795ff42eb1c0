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
    public bool Has(ChannelState state, ChannelTrigger trigger) =>
        channel.Match(line => OfLine(line, trigger), call => OfRequested(call, trigger), meeting => OfRequested(meeting, trigger), talks => OfTalks(talks, state, trigger));

    private bool OfLine(LineDefinition line, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Fail or ChannelTrigger.GiveUpUnaware => !line.Fails.IsEmpty,
        ChannelTrigger.FindDead => !line.Fails.IsEmpty && (line.Patience is not null || PlansHavePatience),
        ChannelTrigger.Answer => CanBe(line.Answer),
        ChannelTrigger.Check => !line.Checks.IsEmpty,
        _ => true,
    };

    private bool OfRequested(RequestedChannelDefinition asked, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Postpone => CanBe(asked.Postpone),
        ChannelTrigger.Accept => CanBe(asked.Accept) && CanFail(asked.Postpone),
        ChannelTrigger.Refuse => (CanFail(asked.Accept) || IsDucked) && CanFail(asked.Postpone),
        _ => true,
    };

    private bool OfTalks(TalksDefinition talks, ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Postpone => CanFail(talks.Held) && IsDecidedIn(talks, state),
        ChannelTrigger.Hold => CanBe(talks.Held) && IsDecidedIn(talks, state),
        _ => true,
    };

    private bool PlansHavePatience => model.Incidents.Any(type => type.Plan.Any(entry => entry.Patience is not null && model.Channels[entry.Channel.Index].Name == channel.Name));

    /// <summary>After the last session nothing is decided any more; what is put off for good is not decided again.</summary>
    private bool IsDecidedIn(TalksDefinition talks, ChannelState state) => state == Scheduled || talks.Sessions.Length > 1 || (state == Postponed && CanFail(talks.Indefinitely));

    private bool IsDucked => model.Incidents.Any(type => type.Reluctance[model.Channels.IndexOf(channel)] is { } reluctance && CanBe(reluctance));

    private bool CanBe(VariedProbability probability) => probability.Cells.Any(cell => Of(cell).High > 0);

    private bool CanFail(VariedProbability probability) => probability.Cells.Any(cell => Of(cell).Low < 1);

    private Support Of(ParameterId id) => Support.Of(model.Parameters[id.Index].Spread);
}
