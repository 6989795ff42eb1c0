using System.Diagnostics;
using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Model;

/// <summary>The channels as the stepper reads them: all, and each once more where it is of a kind; null where it is not.</summary>
internal sealed class CompiledChannels(CompiledChannel[] all)
{
    public CompiledChannel[] All { get; } = Array.ConvertAll(all, AsStepped);

    public CompiledContactChannel[] Contacts { get; } = Only<CompiledContactChannel>(all);

    public CompiledLine[] Lines { get; } = Only<CompiledLine>(all);

    public CompiledRequestedChannel[] Requested { get; } = Only<CompiledRequestedChannel>(all);

    public CompiledMeeting[] Meetings { get; } = Only<CompiledMeeting>(all);

    public CompiledTalks[] Talks { get; } = Only<CompiledTalks>(all);

    // The stepper asks no kind when something happens: it takes a channel for what the array is that it stands in. Ask, LengthOf and PatienceEnds take
    // whatever is asked for and is no line for one that is requested; Operate goes by states. A new kind that is none of these needs its own branches there.
    private static CompiledChannel AsStepped(CompiledChannel channel)
    {
        var expected = channel.Kind switch
        {
            ChannelKind.Line => channel is CompiledLine,
            ChannelKind.Call => channel is CompiledCall,
            ChannelKind.Meeting => channel is CompiledMeeting,
            ChannelKind.Talks => channel is CompiledTalks,
        };
        return expected ? channel : throw new UnreachableException($"{channel.Name} is a {channel.Kind}, and the stepper would take it for something else");
    }

    private static TKind[] Only<TKind>(CompiledChannel[] all)
        where TKind : CompiledChannel => [.. all.Select(channel => (channel as TKind)!)];
}
