using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of timeline entries.</summary>
internal static class TimelineKeys
{
    public static readonly BlockDefinition Entry = new("timeline-entry", "a timeline entry", "timeline.NUMBER", "Something that happens once: at a time, on a condition, or by hand. "
        + "What it does is done in the order climate, rung, suspend, restore, incident.",
    [
        new("at", KeyKind.Moment, "When: a date and time, or a duration after the start.", "2022-11-15T15:40+01:00")
        {
            Absent = "see `when`",
        },
        new("when", KeyKind.Condition, "The condition on which it happens; of a list all must hold at once.", "no contact for 6h after Przewodow")
        {
            Absent = "see `at`; neither: by hand",
        },
        new("in-batch", KeyKind.Moment, "When an entry that is released by hand happens in a batch run.", "14d")
        {
            Absent = "never in a batch run",
        },
        Probability("chance", "100%", "Probability that it happens when its moment comes; a failed chance spends it.", "50%")
        with { BySide = false },
        Text("name", "Name by which conditions refer to it and to its incident.", "Przewodow") with { Absent = "none" },
        Text("title", "What is told.", "Warsaw asks for Article 4 consultations") with { Absent = "nothing" },
        new("to", KeyKind.NameList, "The sides that are told; a seat of the exercise stands for its side.", "[us]") { Names = NameSort.Side, Absent = "both" },
        new("climate", KeyKind.Name, "The climate it sets.", "open") { Names = NameSort.Climate, Absent = "unchanged" },
        new("rung", KeyKind.Name, "The rung it raises to; it never lowers.", "accusation") { Names = NameSort.Rung, Absent = "unchanged" },
        new("suspend", KeyKind.NameList, "Channels it suspends.", "[hotline]") { Names = NameSort.Channel, Absent = "none" },
        new("restore", KeyKind.NameList, "Channels it restores.", "[hotline]") { Names = NameSort.Channel, Absent = "none" },
        new("incident", KeyKind.Name, "The incident it opens.", "stray-missile") { Names = NameSort.IncidentType, Absent = "none" },
        new("hostile", KeyKind.Flag, "Whether that incident is meant.", "false") { Absent = "drawn" },
        .. Told(),
        .. Provenance,
    ]);

    /// <summary>What people of an exercise read; it changes nothing.</summary>
    private static IEnumerable<KeyDefinition> Told() =>
    [
        new("id", KeyKind.Text, "What control and inject lists call it in an exercise.", "I-07") { Form = WrittenForms.Id, Absent = "its `name`, or its number" },
        Text("text", "What is told, in full; `title` is its heading. It changes nothing.", "Warsaw calls the allies together for ten o'clock tomorrow.") with { Absent = "nothing" },
        Text("from", "Who tells it.", "The Polish ambassador") with { Absent = "not said" },
        Text("expected", "What players should do; for control and observers only.", "The cell asks the ally for its evidence before it says anything in public.") with { Absent = "not said" },
        new("objective", KeyKind.TextList, "Objectives of the exercise that it serves, by their ids.", "[reach]") { Names = NameSort.Objective, Absent = "none" },
        Text("notes", "For control only.", "Hold it back while a call is under way.") with { Absent = "none" },
    ];
}
