using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>A scenario with a channel taken away.</summary>
public static class Without
{
    /// <summary>The same definition without a channel: it is in no plan, makes no routine contact, holds no session.</summary>
    /// <exception cref="KeyNotFoundException">There is no channel of that name.</exception>
    public static ModelDefinition Channel(ModelDefinition definition, string name)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var index = definition.Channels.Select((channel, i) => (channel.Name, i)).Where(item => item.Name == name).Select(item => (int?)item.i).FirstOrDefault()
            ?? throw new KeyNotFoundException($"no channel is called {name}");
        return definition with { Channels = definition.Channels.SetItem(index, definition.Channels[index] with { Removed = true }) };
    }
}
