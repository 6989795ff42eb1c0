using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Web.Rooms;

/// <summary>What the stage shows largest: what was told to all last.</summary>
internal static class StageText
{
    /// <summary>What could come, if it was shown to the stage after the last inject and not taken off again; null: nothing is shown.</summary>
    public static ViewEvent? Shown(Sight stage)
    {
        var undone = ToldText.Undone(stage.Seen);
        return stage.Seen.LastOrDefault(told => told.Kind is ViewKinds.Shown or ViewKinds.Inject && !undone.Contains(told.Sequence)) is { Kind: ViewKinds.Shown, Body: not null } shown ? shown : null;
    }
}
