namespace ChannelSim.Engine.Model;

/// <summary>Compiles channels.</summary>
internal sealed class ChannelCompiler(ModelDefinition definition, BindingProgram program)
{
    private readonly List<CheckGrid> _grids = [];
    private int _sessions;

    public CompiledChannel[] Compile() => [.. definition.Channels.Select(channel => channel.Match<CompiledChannel>(
        line => new CompiledLine(line, Grid(line), definition, program),
        call => new CompiledCall(call, definition, program),
        meeting => new CompiledMeeting(meeting, definition, program),
        Talks))];

    // Lines that are checked together read the same memory.
    private CheckGrid Grid(LineDefinition line)
    {
        var grid = new CheckGrid(line.Removed ? [] : [.. line.Checks.Select(time => time.Minutes)]);
        if (_grids.Find(grid.IsThatOf) is { } known) return known;
        _grids.Add(grid);
        return grid;
    }

    private CompiledTalks Talks(TalksDefinition definition)
    {
        var talks = new CompiledTalks(definition, _sessions, program);
        _sessions += talks.Sessions.Length;
        return talks;
    }
}
