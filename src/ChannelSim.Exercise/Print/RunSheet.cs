using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Msel;
using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Exercise.Print;

/// <summary>The run sheet of control: everything, in the order in which it is due; what waits for a condition or a hand comes last.</summary>
internal static class RunSheet
{
    public static void Write(HtmlText page, Scenario scenario)
    {
        page.Raw("<section class=\"run\">\n").Marking(scenario.Marking).Element("p", "For control only", "kind").Element("h1", $"Run sheet: {scenario.Title}");
        foreach (var paragraph in ScenarioStory.Of(scenario).FirstOrDefault(section => section.Heading == "The exercise")?.Paragraphs ?? []) page.Element("p", paragraph);
        Seats(page, scenario);
        page.Element("h2", "Injects").Raw("<table>\n<thead><tr><th></th><th>Inject</th><th>When</th><th>To, from</th><th>What is told, and what it does</th><th>Expected of the players</th><th>Notes</th><th>Released, remarks</th></tr></thead>\n<tbody>\n");
        var cells = EntryCells.Of(scenario);
        foreach (var index in Order(scenario)) Row(page, scenario, index, cells[index]);
        page.Raw("</tbody>\n</table>\n</section>\n");
    }

    private static void Seats(HtmlText page, Scenario scenario)
    {
        page.Element("h2", "Seats").Raw("<table>\n<thead><tr><th>Seat</th><th>Side</th><th>Who</th><th>Told beforehand</th></tr></thead>\n<tbody>\n");
        foreach (var seat in SeatList.Of(scenario).Where(seat => seat.Kind == SeatKind.Side))
            page.Raw("<tr><td>").Text($"{seat.Title} ({seat.Id})").Raw("</td><td>").Text(scenario.Model.Sides[seat.Side!.Value.Index].Name).Raw("</td><td></td><td>").Text(seat.Brief ?? "").Raw("</td></tr>\n");
        page.Raw("</tbody>\n</table>\n");
    }

    private static IEnumerable<int> Order(Scenario scenario) => Enumerable.Range(0, scenario.Model.Timeline.Length)
        .OrderBy(index => IsTimed(scenario, index) ? scenario.Model.Timeline[index].Trigger.At : double.MaxValue).ThenBy(index => index);

    private static bool IsTimed(Scenario scenario, int index) => scenario.Model.Timeline[index].Trigger.Kind == TriggerKind.At && !scenario.ManualEntries.Contains(new TimelineEntryId(index));

    private static void Row(HtmlText page, Scenario scenario, int index, EntryCells cells)
    {
        var (entry, texts, story) = (scenario.Model.Timeline[index], scenario.Exercise.Entries[index], new TimelineStory(scenario, new SpokenWords(scenario.Model)));
        var number = InjectCards.Number(scenario, index);
        page.Raw("<tr><td><span class=\"box\"></span></td><td>").Text(entry.Name is { } name && name != number ? $"{number} ({name})" : number).Raw("</td><td>").Text(story.When(entry)).Raw("</td><td>")
            .Text(InjectCards.IsTold(scenario, index) ? $"{InjectCards.To(scenario, index)}{(texts.From is { } from ? $"\nfrom {from}" : "")}" : "nobody").Raw("</td><td>").Text(Told(entry.Title, texts.Text, SideWords.Capitalised(story.Tell(entry)[(story.When(entry).Length + 2)..]))).Raw("</td><td>")
            .Text(string.Join('\n', ((string?[])[texts.Expected, texts.Objectives.IsEmpty ? null : $"[{string.Join(", ", texts.Objectives)}]"]).OfType<string>())).Raw("</td><td>")
            .Text(string.Join('\n', ((string?[])[texts.Notes, cells.Of("controller") is { Length: > 0 } controller ? $"Controller: {controller}" : null]).OfType<string>())).Raw("</td><td></td></tr>\n");
    }

    private static string Told(string? title, string? text, string does) => string.Join("\n", ((string?[])[title, text, does]).OfType<string>());
}
