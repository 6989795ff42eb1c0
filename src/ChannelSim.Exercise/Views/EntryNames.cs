using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Views;

/// <summary>What commands call an entry of the timeline.</summary>
internal static class EntryNames
{
    /// <summary>The entry of an <c>id</c>, else of a <c>name</c>, else of a number from 1; null: there is none.</summary>
    public static TimelineEntryId? Find(Scenario scenario, string? called)
    {
        for (var entry = 0; entry < scenario.Exercise.Entries.Length; entry++)
            if (scenario.Exercise.Entries[entry].Id == called && called is not null) return new TimelineEntryId(entry);
        for (var entry = 0; entry < scenario.Model.Timeline.Length; entry++)
            if (scenario.Model.Timeline[entry].Name == called && called is not null) return new TimelineEntryId(entry);
        return int.TryParse(called, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= scenario.Model.Timeline.Length ? new TimelineEntryId(number - 1) : null;
    }

    /// <summary>What people read of an entry besides its title; null: the file says nothing.</summary>
    public static EntryTexts? TextsOf(Scenario scenario, TimelineEntryId entry) => entry.Index < scenario.Exercise.Entries.Length ? scenario.Exercise.Entries[entry.Index] : null;
}
