using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Exercise.Print;

/// <summary>A card for each inject that tells something, to be handed to those whom it is for: who tells it, when if that is set, what. Why it comes is not theirs to know.</summary>
internal static class InjectCards
{
    public static void Write(HtmlText page, Scenario scenario)
    {
        var told = Enumerable.Range(0, scenario.Model.Timeline.Length).Where(index => IsTold(scenario, index)).ToList();
        if (told.Count == 0) return;
        page.Raw("<div class=\"sheet cards\">\n");
        foreach (var index in told) Card(page, scenario, index);
        page.Raw("</div>\n");
    }

    public static bool IsTold(Scenario scenario, int index) => scenario.Model.Timeline[index].Title is not null || scenario.Exercise.Entries[index].Text is not null;

    /// <summary>What a card is called. The name of an entry is for conditions, and may say what players are to find out.</summary>
    public static string Number(Scenario scenario, int index) => scenario.Exercise.Entries[index].Id ?? $"#{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whom it is for: the seats that it names, else their sides.</summary>
    public static string To(Scenario scenario, int index)
    {
        var (entry, texts) = (scenario.Model.Timeline[index], scenario.Exercise.Entries[index]);
        if (entry.To.IsEmpty) return "All";
        var seats = scenario.Exercise.Seats.Where(seat => texts.Seats.Contains(seat.Id)).ToList();
        return Listing.Of([.. seats.Select(seat => seat.Title), .. entry.To.Where(side => seats.TrueForAll(seat => seat.Side != side)).Select(side => scenario.Model.Sides[side.Index].Name)]);
    }

    private static void Card(HtmlText page, Scenario scenario, int index)
    {
        var (entry, texts) = (scenario.Model.Timeline[index], scenario.Exercise.Entries[index]);
        page.Raw("<section class=\"card\">\n").Marking(scenario.Marking).Element("p", $"Inject {Number(scenario, index)}", "kind").Raw("<dl>\n")
            .Term("To", To(scenario, index)).Term("From", texts.From).Term("Time", Time(scenario, entry, index)).Raw("</dl>\n");
        if (entry.Title is { } title) page.Element("h1", title);
        if (texts.Text is { } text) page.Element("p", text, "text");
        page.Raw("</section>\n");
    }

    /// <summary>The moment of what comes at a time; of all else there is room to write it in.</summary>
    private static string Time(Scenario scenario, TimelineEntryDefinition entry, int index) =>
        entry.Trigger.Kind == TriggerKind.At && !scenario.ManualEntries.Contains(new TimelineEntryId(index)) ? MomentWords.Of(scenario.Clock, entry.Trigger.At) : "______________________";
}
