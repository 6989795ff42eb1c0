using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Commands;

/// <summary>
/// Something that people do to a world between two events. Flat, made by a factory for each kind. Who may do what is not the engine's business; what is possible is (<see cref="CommandRefusal"/>).
/// </summary>
public readonly record struct Command
{
    private Command(CommandKind kind) => Kind = kind;

    /// <summary>What is done.</summary>
    public CommandKind Kind { get; }

    /// <summary>The incident; null: none.</summary>
    public IncidentId? Incident { get; private init; }

    internal int Channel { get; private init; } = -1;

    internal int Side { get; private init; } = -1;

    // The entry, type, rung or climate.
    internal int Target { get; private init; } = -1;

    internal HandWord Word { get; private init; }

    internal double Minutes { get; private init; }

    /// <summary>People play a side from now on.</summary>
    public static Command Play(SideId side) => new(CommandKind.Play) { Side = side.Index };

    /// <summary>The rules play a side again.</summary>
    public static Command Automate(SideId side) => new(CommandKind.Automate) { Side = side.Index };

    /// <summary>Respond to an open incident.</summary>
    public static Command Respond(IncidentId incident) => new(CommandKind.Respond) { Incident = incident };

    /// <summary>Stand down from an open incident.</summary>
    public static Command StandDown(IncidentId incident) => new(CommandKind.StandDown) { Incident = incident };

    /// <summary>A side tries a channel about an open incident: through the gates of a plan's entry, with its patience if the plan has the channel, else the channel's.</summary>
    public static Command CallAbout(ChannelId channel, SideId caller, IncidentId incident) => new(CommandKind.Call) { Channel = channel.Index, Side = caller.Index, Incident = incident };

    /// <summary>A side tries a channel about nothing, as in routine.</summary>
    public static Command Call(ChannelId channel, SideId caller) => new(CommandKind.Call) { Channel = channel.Index, Side = caller.Index };

    /// <summary>Withdraw the request on a channel, or break the call off.</summary>
    public static Command HangUp(ChannelId channel) => new(CommandKind.HangUp) { Channel = channel.Index };

    /// <summary>Accept the request on a channel.</summary>
    public static Command Accept(ChannelId channel) => new(CommandKind.Accept) { Channel = channel.Index };

    /// <summary>Refuse the request on a channel.</summary>
    public static Command Refuse(ChannelId channel) => new(CommandKind.Refuse) { Channel = channel.Index };

    /// <summary>Put the decision on the request on a channel off.</summary>
    public static Command Postpone(ChannelId channel) => new(CommandKind.Postpone) { Channel = channel.Index };

    /// <summary>Answer a line that rings.</summary>
    public static Command Answer(ChannelId channel) => new(CommandKind.Answer) { Channel = channel.Index };

    /// <summary>What the author says in the call under way; it passes through misreading.</summary>
    public static Command Say(ChannelId channel, bool deliberate) => new(CommandKind.Say) { Channel = channel.Index, Word = WordOf(deliberate) };

    /// <summary>What the listener hears in the call under way, whatever is said.</summary>
    public static Command Hear(ChannelId channel, bool deliberate) => new(CommandKind.Hear) { Channel = channel.Index, Word = WordOf(deliberate) };

    /// <summary>Stop an ongoing act.</summary>
    public static Command Stop(IncidentId incident) => new(CommandKind.Stop) { Incident = incident };

    /// <summary>Fire a timeline entry now.</summary>
    public static Command Release(TimelineEntryId entry) => new(CommandKind.Release) { Target = entry.Index };

    /// <summary>Keep a timeline entry from firing by itself.</summary>
    public static Command Hold(TimelineEntryId entry) => new(CommandKind.Hold) { Target = entry.Index };

    /// <summary>Take a timeline entry out.</summary>
    public static Command Skip(TimelineEntryId entry) => new(CommandKind.Skip) { Target = entry.Index };

    /// <summary>Set the rung; a terminal one ends the replication.</summary>
    public static Command SetRung(Rung rung) => new(CommandKind.SetRung) { Target = rung.Index };

    /// <summary>Set the climate.</summary>
    public static Command SetClimate(ClimateId climate) => new(CommandKind.SetClimate) { Target = climate.Index };

    /// <summary>Suspend a channel.</summary>
    public static Command Suspend(ChannelId channel) => new(CommandKind.Suspend) { Channel = channel.Index };

    /// <summary>Take the facilitator's suspension of a channel away; those of the rung and of the timeline stay.</summary>
    public static Command Restore(ChannelId channel) => new(CommandKind.Restore) { Channel = channel.Index };

    /// <summary>Let a line fail.</summary>
    public static Command Fail(ChannelId channel) => new(CommandKind.Fail) { Channel = channel.Index };

    /// <summary>Let a line work again.</summary>
    public static Command Repair(ChannelId channel) => new(CommandKind.Repair) { Channel = channel.Index };

    /// <summary>Open an incident.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="deliberate">Its truth; null: drawn.</param>
    public static Command Open(IncidentTypeId type, bool? deliberate) => new(CommandKind.Open) { Target = type.Index, Word = deliberate is { } truth ? WordOf(truth) : HandWord.Drawn };

    /// <summary>Close an incident without a decision.</summary>
    public static Command Close(IncidentId incident) => new(CommandKind.Close) { Incident = incident };

    /// <summary>Let an incident's fuse burn longer (or, with a negative duration, shorter, but not beyond the present moment).</summary>
    public static Command ExtendFuse(IncidentId incident, SimDuration by) => new(CommandKind.ExtendFuse) { Incident = incident, Minutes = by.Minutes };

    private static HandWord WordOf(bool deliberate) => deliberate ? HandWord.Deliberate : HandWord.Accident;
}
