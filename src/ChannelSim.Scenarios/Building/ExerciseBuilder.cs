using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>exercise</c>, and makes its seats and objectives known to the timeline.</summary>
internal sealed class ExerciseBuilder(Reading reading)
{
    public ExerciseSettings Build(Block file)
    {
        var exercise = file.Inner("exercise");
        var (objectives, seats) = (Items(exercise, "objectives", "objective"), Items(exercise, "seats", "seat"));
        var isRead = exercise is null ? !file.HasOrMeant("exercise") : file.Raw("exercise") is MapNode or ScalarNode { IsNothing: true };
        Announce(NameSort.Objective, objectives, isRead && IsList(exercise, "objectives"));
        Announce(NameSort.Seat, seats, isRead && IsList(exercise, "seats"));
        if (exercise is null) return ExerciseSettings.None;
        CheckSides();
        CheckTwice(objectives, "objectives");
        CheckTwice(seats, "seats");
        return new ExerciseSettings
        {
            Played = [.. exercise.NameList("play").Order().Select(side => new SideId(side))],
            Assessment = (AssessmentForm)(exercise.Choice("assessment") ?? 0),
            Unattended = (UnattendedRule)(exercise.Choice("unattended") ?? 0),
            StopsOnDecisions = exercise.Choice("stop") == 1,
            Rate = exercise.Whole("rate") ?? ExerciseSettings.None.Rate,
            Objectives = [.. objectives.Select(Objective)],
            Seats = [.. seats.Select(Seat)],
        };
    }

    private ObjectiveDefinition Objective(Block block)
    {
        if (block.Scalar("id") is { } id) Section.CheckWord(id, reading);
        return new ObjectiveDefinition(block.Text("id") ?? "", block.Text("text") ?? "");
    }

    private SeatDefinition Seat(Block block)
    {
        var id = block.Scalar("id");
        var side = block.Name("side");
        if (id is not null && Section.CheckName(id, "a seat", reading)) CheckSeat(id, side);
        return new SeatDefinition(id?.Text ?? "", new SideId(side ?? 0), block.Text("title") ?? id?.Text ?? "", block.Text("brief"));
    }

    private void CheckSeat(ScalarNode id, int? side)
    {
        if (ExerciseKeys.EverySeat.Contains(id.Text)) ReportEvery(id.Text, id.Place, "a seat");
        if (side is null || reading.Names.Find(NameSort.Side, id.Text) is not { } named || named == side) return;
        reading.Findings.Report(KeyRules.NameClash, id.Place, $"the seat `{id.Text}` has the name of the other side", "a seat may be called as its own side is, not as the other");
    }

    /// <summary>A side without seats has one that is called as the side is.</summary>
    private void CheckSides()
    {
        foreach (var name in reading.Names.Of(NameSort.Side).Where(ExerciseKeys.EverySeat.Contains))
            ReportEvery(name, reading.Places.Find($"sides.{name}") ?? default, "a side that has an exercise");
    }

    private void ReportEvery(string name, Place place, string called) =>
        reading.Findings.Report(KeyRules.BadName, place, $"`{name}` cannot be the name of {called}", "every exercise has a seat of this name: choose another");

    private void CheckTwice(ImmutableArray<Block> blocks, string called)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var id in blocks.Select(block => block.Entry("id")?.Value).OfType<ScalarNode>())
            if (!seen.TryAdd(id.Text, id.Place)) reading.Findings.Report(
                KeyRules.NameClash, id.Place, $"two {called} have the id `{id.Text}`", $"the other is in line {seen[id.Text].Line}: give each its own");
    }

    private void Announce(NameSort sort, ImmutableArray<Block> blocks, bool complete) => reading.Names.Set(
        sort, blocks.Select(block => block.Entry("id")?.Value).OfType<ScalarNode>().Select(id => id.Text), complete && blocks.All(block => block.Entry("id")?.Value is ScalarNode));

    private static bool IsList(Block? exercise, string key) => exercise is null || (!exercise.Has(key) && !exercise.HasOrMeant(key)) || exercise.Raw(key) is ListNode;

    private ImmutableArray<Block> Items(Block? exercise, string key, string definition)
    {
        var node = exercise?.Raw(key);
        if (node is ListNode list) return Open(list.Items, exercise!.Inside(key), definition, exercise);
        if (node is not (null or BrokenNode)) reading.Findings.Report(
            KeyRules.Shape, node.Place, $"`{key}` is a list", $"each item begins with a dash: `{exercise!.Slot(key).Key.Example.Trim('[', ']').Insert(0, "- ")}`");
        return [];
    }

    private ImmutableArray<Block> Open(ImmutableArray<Node> items, string section, string definition, Block exercise)
    {
        var ids = items.Select(item => (item as MapNode)?.Find("id")?.Value is ScalarNode id ? id.Text : "").ToList();
        return [.. items.Select((item, i) => Open(item, $"{section}.{(Sections.IsPart(ids[i]) && ids.Count(id => id == ids[i]) == 1 ? ids[i] : i.ToString(CultureInfo.InvariantCulture))}", definition, exercise))];
    }

    private Block Open(Node item, string path, string definition, Block exercise)
    {
        reading.Places.Add(path, item.Place);
        return Block.Open(reading, definition, item, item.Place, path, exercise.Provenance);
    }
}
