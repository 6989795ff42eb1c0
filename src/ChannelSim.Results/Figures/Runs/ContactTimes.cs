using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>What became of the times at which a channel was wanted.</summary>
/// <param name="Key">Its name in the scenario.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Wanted">Times it was wanted per replication.</param>
/// <param name="Connected">Times it connected per replication.</param>
/// <param name="Minutes">How long those took that connected.</param>
internal sealed record ContactTimes(string Key, string Name, Estimate Wanted, Estimate Connected, QuantileSketch Minutes)
{
    /// <summary>The share of the times that connected; NaN where it was never wanted.</summary>
    public double Share => Connected.Value / Wanted.Value;

    /// <summary>The channels of a run that carry contacts about incidents.</summary>
    public static ImmutableArray<ContactTimes> Of(RunResult result) =>
        [.. result.Model.Definition.Channels.Index().Where(item => !item.Item.Removed && item.Item is ContactChannelDefinition).Select(item => Of(result, item.Index, item.Item))];

    /// <summary>So many times that are as likely as one another: dots of which each stands for as many cases.</summary>
    public IEnumerable<double> Dots(int count) => Enumerable.Range(0, count).Select(dot => Minutes.AtRank(Math.Clamp((long)Math.Ceiling((dot + 0.5) / count * Minutes.Count), 1, Minutes.Count)));

    private static ContactTimes Of(RunResult result, int index, ChannelDefinition channel)
    {
        Estimate Mean(string measure) => result.Mean($"channels.{channel.Name}.{measure}");
        var name = channel.Title is { Length: > 0 } title && Phrases.Plain(title) is { Length: > 0 } plain ? plain : channel.Name.Replace('-', ' ');
        return new ContactTimes(channel.Name, name, Mean("wanted"), Mean("connected"), result.ConnectMinutes[index]);
    }
}
