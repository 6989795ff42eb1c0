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
            var grid = new CheckGrid(channel.Removed ? [] : [.. channel.Checks.Select(time => time.Minutes)]);
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

    private static CompiledChannel Compile(ModelDefinition definition, ChannelDefinition channel, BindingProgram program, CheckGrid checks, int firstSession) => new()
    {
        Name = channel.Name,
        Kind = channel.Kind,
        Machine = MachineTable.All[(int)channel.Kind],
        NameAddress = CompiledModel.ChannelAddress(channel.Name).Value,
        LineAddress = CauseAddress.Of($"channel/{channel.Name}/line"),
        SessionAddress = CauseAddress.Of($"channel/{channel.Name}/session"),
        RoutineAddresses = [.. definition.Sides.Select(side => CauseAddress.Of($"channel/{channel.Name}/routine/{side.Key}"))],
        Removed = channel.Removed,
        Misreading = program.Varied(channel.Misreading),
        Deception = program.Varied(channel.Deception),
        BelievedDeception = program.Varied(channel.BelievedDeception),
        OfficialMisreading = program.Varied(channel.Official?.Misreading),
        Authority = program.Varied(channel.Authority),
        Answer = program.Varied(channel.Answer),
        Accept = program.Varied(channel.Accept),
        Postpone = program.Varied(channel.Postpone),
        Held = program.Varied(channel.Held),
        Indefinitely = program.Varied(channel.Indefinitely),
        Patience = program.Duration(channel.Patience),
        OfficialAfter = program.Duration(channel.Official?.After),
        Buys = program.Duration(channel.Buys),
        Repair = program.Duration(channel.Repair),
        Ring = program.Duration(channel.Ring),
        Call = program.Duration(channel.Call),
        Response = program.Duration(channel.Response),
        Delay = program.Duration(channel.Delay),
        Lead = program.Duration(channel.Lead),
        Travel = program.Duration(channel.Travel),
        CoolingOff = program.Duration(channel.CoolingOff),
        Runs = program.Duration(channel.Runs),
        Goodwill = channel.Goodwill.Index,
        Slight = channel.Slight.Index,
        Routine = [.. channel.Routine.Select(id => channel.Removed ? -1 : id?.Index ?? -1)],
        Fails = channel.Removed ? [] : [.. channel.Fails.Select(program.Duration)],
        FailsVaries = !channel.Removed && channel.Fails.Distinct().Count() > 1,
        Checks = checks,
        FirstSession = firstSession,
        Sessions = channel.Removed ? [] : [.. channel.Sessions.Select(time => time.Minutes)],
    };
}
