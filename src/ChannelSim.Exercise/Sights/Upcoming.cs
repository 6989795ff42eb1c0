using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Sights;

/// <summary>What control can release, hold, skip and edit: the entries of the timeline that have not had their turn.</summary>
public sealed class Upcoming
{
    private readonly LiveExercise _exercise;
    private readonly string[] _names;

    /// <summary>Of an exercise, whatever becomes of it.</summary>
    public Upcoming(LiveExercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        _exercise = exercise;
        _names = new string[exercise.Scenario.Model.Timeline.Length];
        foreach (var name in exercise.Names.Entries) _names[exercise.Names.Entry(name)!.Value.Index] ??= name; // ids come before names, and names before numbers
    }

    /// <summary>Those that come by themselves first, the soonest at the top.</summary>
    public IReadOnlyList<Coming> All()
    {
        var timeline = _exercise.Scenario.Model.Timeline;
        var titles = Edited();
        return
        [
            .. Enumerable.Range(0, timeline.Length).Where(IsToCome)
                .Select(entry => Of(entry, timeline[entry], titles.GetValueOrDefault(entry) ?? timeline[entry].Title ?? ""))
                .OrderBy(coming => coming.At ?? double.PositiveInfinity),
        ];
    }

    private Coming Of(int entry, TimelineEntryDefinition definition, string title) => new(
        _names[entry],
        definition.Trigger.Kind == TriggerKind.At && !_exercise.World.Hand.Held.Has(entry) ? definition.Trigger.At : null,
        _exercise.World.Hand.Held.Has(entry) ? "held" : definition.Trigger.Kind switch { TriggerKind.At => "", TriggerKind.Manual => "by hand", _ => "on its condition" },
        title)
    {
        Expected = _exercise.Scenario.TextsOf(new TimelineEntryId(entry))?.Expected,
        Notes = _exercise.Scenario.TextsOf(new TimelineEntryId(entry))?.Notes,
    };

    private bool IsToCome(int entry)
    {
        ref readonly var world = ref _exercise.World;
        if (world.Hand.Spent.Has(entry) || !double.IsPositiveInfinity(world.FiredAt[entry])) return false;
        if (world.Hand.Held.Has(entry)) return true;
        var trigger = _exercise.Scenario.Model.Timeline[entry].Trigger;
        return trigger.Kind == TriggerKind.At ? trigger.At >= world.Now : !world.Spent.Has(entry);
    }

    private Dictionary<int, string> Edited()
    {
        var titles = new Dictionary<int, string>();
        foreach (var record in _exercise.History.InEffect)
            if (record is { Refusal: null, Order: { Verb: Verb.Edit, Title: { } title } order } && _exercise.Names.Entry(order.Entry) is { } entry) titles[entry.Index] = title;
        return titles;
    }
}
