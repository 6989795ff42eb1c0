using System.Text;
using ChannelSim.Exercise.Msel;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Tests.Msel;

/// <summary>A small scenario with a timeline, and inject lists for it.</summary>
internal static class Lists
{
    public const string Head = """
        # a small one
        channelsim: 1
        id: small
        clock: { start: 2027-03-01T00:00, horizon: 20d, zone: Europe/Berlin }
        sides:
          us: { name: United States, threshold: 70% }
          russia: { threshold: 60% }
        ladder: [{ name: calm }, { name: tense, relax: 10d }]
        climate: { start: closed, closed: {}, open: {} }
        channels: { hotline: { kind: line } }
        incidents: { missile: { observer: us, rate: 1, hostile: 5%, fuse: 12h, escalates: 1 } }
        contact: { us: [hotline], russia: [hotline] }
        exercise:
          objectives: [{ id: reach, text: Reach them }, { id: calm-heads, text: Stay calm }]
          seats: [{ id: president, side: us, title: The President }]

        """;

    public static Scenario Read(string text)
    {
        var read = ScenarioReader.Read(Source(text), []);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics) + "\n" + text);
        return read.Scenario!;
    }

    public static ScenarioSource Source(string text) => new("small.yaml", [.. Encoding.UTF8.GetBytes(text)]);

    public static Sheet Csv(string text) => Good(SheetReading.Read("list.csv", Encoding.UTF8.GetBytes(text)));

    public static Sheet Good(SheetReading read)
    {
        Assert.That(read.Faults, Is.Empty);
        return read.Sheet!;
    }

    public static InjectPlan Plan(string scenario, Sheet sheet, bool removes = false) => InjectImport.Plan(Source(scenario), Read(scenario), sheet, removes);

    public static InjectPlan Plan(string scenario, string csv, bool removes = false) => Plan(scenario, Csv(csv), removes);

    /// <summary>The changed scenario; the list has no fault.</summary>
    public static string Applied(string scenario, string csv, bool removes = false)
    {
        var plan = Plan(scenario, csv, removes);
        Assert.That(plan.Faults, Is.Empty);
        return plan.Text!;
    }
}
