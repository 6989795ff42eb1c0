using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Stepping;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// A replication told in lines, as tests like to write it: minutes, what happened, after slashes what belongs to it (<see cref="StoryDetail"/>), the channel,
/// the incident after a number sign. <c>"60 Withdrawn/Suspended hotline #0"</c>. The log-odds and the like are left to tests that look at them.
/// </summary>
internal static class Story
{
    public static readonly StreamKey Key = new(42, 0, 0);

    /// <summary>Runs the model, slow and fast, and requires that both agree; with constants only, the key makes no difference.</summary>
    public static SlowResult Run(DefinitionBuilder builder) => Run(builder.Build());

    private static SlowResult Run(ModelDefinition model) => Agreement.Require(model, Key, "a model written by hand");

    /// <summary>All that happened.</summary>
    public static string[] Of(DefinitionBuilder builder) => Of(builder, [.. Enum.GetValues<StepEventKind>()]);

    /// <summary>What happened of the given kinds.</summary>
    public static string[] Of(DefinitionBuilder builder, params StepEventKind[] only)
    {
        var model = builder.Build();
        return [.. Run(model).Events.Where(e => only.Contains(e.Kind)).Select(e => Tell(model, e))];
    }

    /// <summary>What happened except of the given kinds.</summary>
    public static string[] Without(DefinitionBuilder builder, params StepEventKind[] left) =>
        Of(builder, [.. Enum.GetValues<StepEventKind>().Except(left)]);

    /// <summary>What happened on a channel or to it.</summary>
    public static string[] On(DefinitionBuilder builder, int channel)
    {
        var model = builder.Build();
        return [.. Run(model).Events.Where(e => e.Channel?.Index == channel).Select(e => Tell(model, e))];
    }

    /// <summary>The one event of a kind, or the n-th.</summary>
    public static StepEvent The(DefinitionBuilder builder, StepEventKind kind, int nth = 0) =>
        Run(builder).Events.Where(e => e.Kind == kind).ElementAt(nth);

    /// <summary>An event as a line.</summary>
    public static string Tell(ModelDefinition model, StepEvent e)
    {
        var channel = e.Channel is { } on ? " " + model.Channels[on.Index].Name : "";
        var incident = e.Incident is { } about ? " #" + about.Number : "";
        return $"{e.At.Minutes} {e.Kind}{e.Read(StoryDetail.Reader)}{channel}{incident}";
    }
}
