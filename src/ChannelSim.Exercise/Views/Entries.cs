using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Views;

/// <summary>What people read of the timeline's entries.</summary>
internal static class Entries
{
    /// <summary>What people read of an entry besides its title; null: the file says nothing.</summary>
    public static EntryTexts? TextsOf(this Scenario scenario, TimelineEntryId entry) => entry.Index < scenario.Exercise.Entries.Length ? scenario.Exercise.Entries[entry.Index] : null;
}
