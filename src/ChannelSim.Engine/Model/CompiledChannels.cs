namespace ChannelSim.Engine.Model;

/// <summary>The channels as the stepper reads them: all, and each once more where it is of a kind; null where it is not.</summary>
internal sealed class CompiledChannels(CompiledChannel[] all)
{
    public CompiledChannel[] All { get; } = all;

    public CompiledContactChannel[] Contacts { get; } = Only<CompiledContactChannel>(all);

    public CompiledLine[] Lines { get; } = Only<CompiledLine>(all);

    public CompiledRequestedChannel[] Requested { get; } = Only<CompiledRequestedChannel>(all);

    public CompiledMeeting[] Meetings { get; } = Only<CompiledMeeting>(all);

    public CompiledTalks[] Talks { get; } = Only<CompiledTalks>(all);

    private static TKind[] Only<TKind>(CompiledChannel[] all)
        where TKind : CompiledChannel => [.. all.Select(channel => (channel as TKind)!)];
}
