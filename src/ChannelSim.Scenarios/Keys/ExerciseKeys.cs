using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of a live exercise. A batch run ignores them: they change no draw and no result.</summary>
internal static class ExerciseKeys
{
    /// <summary>Seats that every exercise has besides those of its sides.</summary>
    public static readonly string[] EverySeat = ["control", "observer", "stage"];

    public static readonly BlockDefinition Exercise = new("exercise", "the exercise", "exercise", "How the scenario is held as a live exercise. A batch run ignores it.",
    [
        new("play", KeyKind.NameList, "The sides that people play; the others follow their rules.", "[us]") { Names = NameSort.Side, Absent = "no side" },
        new("assessment", KeyKind.Choice, "How players are shown what their staff makes of an incident: as a number, in words with bracketed numbers, or not at all.", "words")
        {
            Allowed = ["percent", "words", "hidden"], Default = "percent",
        },
        new("unattended", KeyKind.Choice, "What a played side does with an incident that nobody has decided when the fuse burns down: what its rule says, or stand down.", "stand-down")
        {
            Allowed = ["rule", "stand-down"], Default = "rule",
        },
        new("stop", KeyKind.Choice, "Whether the clock stops by itself where a played side owes an answer.", "on-decisions") { Allowed = ["never", "on-decisions"], Default = "never" },
        new("rate", KeyKind.Whole, "Simulated seconds in a second of the running clock.", "60") { Default = "60", Positive = true, Most = 36_000 },
        new("objectives", KeyKind.BlockList, "What the exercise is to show or to train; entries of the timeline refer to them.", "[{ id: reach, text: Reach the other side within the hour }]")
        {
            Block = "objective", Absent = "none",
        },
        new("seats", KeyKind.BlockList, "Who sits at the table, besides control, observers and the stage.", "[{ id: president, side: us, title: The President }]")
        {
            Block = "seat", Absent = "one seat for each side, called as the side is",
        },
    ]);

    public static readonly BlockDefinition Objective = new("objective", "an objective", "exercise.objectives.NAME", "What the exercise is to show or to train.",
    [
        new("id", KeyKind.Text, "What entries of the timeline and observations call it.", "reach") { Required = true, Form = WrittenForms.Id },
        Text("text", "What it is, a sentence.", "Reach the other side within the hour") with { Required = true },
    ]);

    public static readonly BlockDefinition Seat = new("seat", "a seat", "exercise.seats.NAME", "Somebody at the table.",
    [
        new("id", KeyKind.Text, "What commands call it: not `control`, `observer` or `stage`, nor the name of the other side.", "president") { Required = true, Form = WrittenForms.Seat },
        new("side", KeyKind.Name, "The side on which it sits.", "us") { Names = NameSort.Side, Required = true },
        Text("title", "Its name for people.", "The President of the United States") with { Absent = "its id" },
        Text("brief", "What whoever sits there is told beforehand, and nobody else.", "You have not slept for two days.") with { Absent = "nothing" },
    ]);
}
