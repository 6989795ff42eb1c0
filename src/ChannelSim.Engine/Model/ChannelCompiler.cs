using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>Compiles channels.</summary>
internal static class ChannelCompiler
{
    public static CompiledChannel[] Compile(ModelDefinition definition, BindingProgram program)
    {
        var channels = new CompiledChannel[definition.Channels.Length];
        var session = 0;
        for (var i = 0; i < channels.Length; i++)
        {
            var channel = definition.Channels[i];
            var grid = new CheckGrid(channel is LineDefinition { Removed: false } line ? [.. line.Checks.Select(time => time.Minutes)] : []);
            channels[i] = Compile(definition, channel, program, SharedGrid(channels.AsSpan(0, i), grid), session);
            session += channels[i].Sessions.Length;
        }

        return channels;
    }

    // Lines that are checked together read the same memory.
    private static CheckGrid SharedGrid(ReadOnlySpan<CompiledChannel> others, CheckGrid grid)
    {
        foreach (var other in others)
        {
            if (other.Checks.IsThatOf(grid)) return other.Checks;
        }

        return grid;
    }

    private static CompiledChannel Compile(ModelDefinition definition, ChannelDefinition channel, BindingProgram program, CheckGrid checks, int firstSession)
    {
        var (contact, request) = (channel as ContactChannelDefinition, channel as RequestedChannelDefinition);
        var (line, meeting, talks) = (channel as LineDefinition, channel as MeetingDefinition, channel as TalksDefinition);
        return new()
        {
            Name = channel.Name,
            Kind = channel.Kind,
            Machine = MachineTable.All[(int)channel.Kind],
            NameAddress = CompiledModel.ChannelAddress(channel.Name).Value,
            LineAddress = CauseAddress.Of($"channel/{channel.Name}/line"),
            SessionAddress = CauseAddress.Of($"channel/{channel.Name}/session"),
            RoutineAddresses = [.. definition.Sides.Select(side => CauseAddress.Of($"channel/{channel.Name}/routine/{side.Key}"))],
            Removed = channel.Removed,
            Misreading = program.Varied(contact?.Misreading),
            Deception = program.Varied(contact?.Deception),
            BelievedDeception = program.Varied(contact?.BelievedDeception),
            OfficialMisreading = program.Varied(contact?.Official?.Misreading),
            Authority = program.Varied(contact?.Authority),
            Answer = program.Varied(line?.Answer),
            Accept = program.Varied(request?.Accept),
            Postpone = program.Varied(request?.Postpone),
            Held = program.Varied(talks?.Held),
            Indefinitely = program.Varied(talks?.Indefinitely),
            Patience = program.Duration(contact?.Patience),
            OfficialAfter = program.Duration(contact?.Official?.After),
            Buys = program.Duration(contact?.Buys),
            Repair = program.Duration(line?.Repair),
            Ring = program.Duration(line?.Ring),
            Call = program.Duration(contact?.Call),
            Response = program.Duration(request?.Response),
            Delay = program.Duration(request?.Delay ?? talks?.Delay),
            Lead = program.Duration(request?.Lead),
            Travel = program.Duration(meeting?.Travel),
            CoolingOff = program.Duration(request?.CoolingOff),
            Runs = program.Duration(talks?.Runs),
            Goodwill = channel.Goodwill.Index,
            Slight = channel.Slight.Index,
            Routine = contact is null || channel.Removed ? [-1, -1] : [.. contact.Routine.Select(id => id?.Index ?? -1)],
            Fails = line is null || channel.Removed ? [] : [.. line.Fails.Select(program.Duration)],
            FailsVaries = !channel.Removed && line?.Fails.Distinct().Count() > 1,
            Checks = checks,
            FirstSession = firstSession,
            Sessions = talks is null || channel.Removed ? [] : [.. talks.Sessions.Select(time => time.Minutes)],
        };
    }
}
