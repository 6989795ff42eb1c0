using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>A channel over which contacts are made, as the stepper reads it.</summary>
/// <param name="channel">The channel.</param>
/// <param name="wait">What a try begins with.</param>
/// <param name="model">The model it belongs to.</param>
/// <param name="program">Gets its numbers.</param>
internal abstract class CompiledContactChannel(ContactChannelDefinition channel, DurationDefinition wait, ModelDefinition model, BindingProgram program) : CompiledChannel(channel)
{
    public VariedRef Misreading { get; } = program.Varied(channel.Misreading);

    public VariedRef Deception { get; } = program.Varied(channel.Deception);

    public VariedRef BelievedDeception { get; } = program.Varied(channel.BelievedDeception);

    public VariedRef OfficialMisreading { get; } = program.Varied(channel.Official?.Misreading);

    public VariedRef Authority { get; } = program.Varied(channel.Authority);

    public DurationRef OfficialAfter { get; } = program.Duration(channel.Official?.After);

    public DurationRef Buys { get; } = program.Duration(channel.Buys);

    public DurationRef Patience { get; } = program.Duration(channel.Patience);

    public DurationRef Call { get; } = program.Duration(channel.Call);

    /// <summary>What a try begins with: a line rings, others are asked and respond.</summary>
    public DurationRef Wait { get; } = program.Duration(wait);

    /// <summary>By the side that asks.</summary>
    public ValueRef[] Routine { get; } = [.. channel.Routine.Select(rate => channel.Removed ? ValueRef.None : ValueRef.Of(rate))];

    public CauseAddress[] RoutineAddresses { get; } = [.. model.Sides.Select(side => CauseAddress.Of($"channel/{channel.Name}/routine/{side.Key}"))];
}

/// <summary>A line.</summary>
internal sealed class CompiledLine(LineDefinition line, CheckGrid checks, ModelDefinition model, BindingProgram program) : CompiledContactChannel(line, line.Ring, model, program)
{
    /// <summary>Up-time by rung; empty where the line never fails.</summary>
    public DurationRef[] Fails { get; } = line.Removed ? [] : [.. line.Fails.Select(program.Duration)];

    /// <summary>Whether <see cref="Fails"/> differs between rungs.</summary>
    public bool FailsVaries { get; } = !line.Removed && line.Fails.Distinct().Count() > 1;

    public CheckGrid Checks { get; } = checks;

    public DurationRef Repair { get; } = program.Duration(line.Repair);

    public VariedRef Answer { get; } = program.Varied(line.Answer);
}

/// <summary>A channel that is asked for.</summary>
internal abstract class CompiledRequestedChannel(RequestedChannelDefinition channel, ModelDefinition model, BindingProgram program)
    : CompiledContactChannel(channel, channel.Response, model, program)
{
    public VariedRef Accept { get; } = program.Varied(channel.Accept);

    public VariedRef Postpone { get; } = program.Varied(channel.Postpone);

    public DurationRef Delay { get; } = program.Duration(channel.Delay);

    public DurationRef Lead { get; } = program.Duration(channel.Lead);

    public DurationRef CoolingOff { get; } = program.Duration(channel.CoolingOff);
}

/// <summary>A call.</summary>
internal sealed class CompiledCall(CallDefinition call, ModelDefinition model, BindingProgram program) : CompiledRequestedChannel(call, model, program);

/// <summary>A meeting.</summary>
internal sealed class CompiledMeeting(MeetingDefinition meeting, ModelDefinition model, BindingProgram program) : CompiledRequestedChannel(meeting, model, program)
{
    public DurationRef Travel { get; } = program.Duration(meeting.Travel);
}
