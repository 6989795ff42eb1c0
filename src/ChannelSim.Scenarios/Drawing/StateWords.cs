using ChannelSim.Engine.Machines;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>The names of states as people write them.</summary>
public static class StateWords
{
    /// <summary>FailedUnseen as <c>failed unseen</c>.</summary>
    public static string Of(ChannelState state) =>
        string.Concat(state.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
