using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures;

/// <summary>What rungs are called in figures.</summary>
internal static class RungNames
{
    /// <summary>The title; the name where there is no title.</summary>
    public static string Of(RungDefinition rung) => rung.Title is { Length: > 0 } title && Phrases.Plain(title) is { Length: > 0 } plain ? plain : rung.Name.Replace('-', ' ');
}
