using ChannelSim.Engine.Machines;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>The names of states as people write them.</summary>
public static class StateWords
{
    /// <summary>FailedUnseen as <c>failed unseen</c>.</summary>
    public static string Of(ChannelState state)
    {
        var words = state.ToString().Select((letter, i) => (i > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter));
        return string.Concat(words);
    }
}
