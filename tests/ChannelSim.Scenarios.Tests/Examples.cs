using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Puts the example of a key into a scenario in which every name that examples use exists.</summary>
internal static class Examples
{
    private const string World = """
        channelsim: 1
        id: examples
        clock: { start: 2022-03-01T00:00+01:00, horizon: 281d, zone: Europe/Berlin }
        sides: { us: { threshold: 70% }, russia: { threshold: 60% } }
        ladder: [{ name: routine }, { name: accusation }, { name: clash }]
        climate: { start: closed, closed: {}, open: {} }
        channels:
          NAME: { kind: call }
          new-start-commission: { kind: talks, sessions: [1d] }
          hotline: { kind: line }
          burns: { kind: meeting }
        incidents:
          NAME: { observer: us, rate: 1, hostile: 5%, fuse: 12h }
          stray-missile: { observer: us, rate: 1, hostile: 5%, fuse: 12h }
          incursion: { observer: us, hostile: 5%, fuse: 12h }
          reprisal: { observer: russia, hostile: 5%, fuse: 12h }
        timeline:
          - { at: 1d, incident: stray-missile, name: Przewodow }
          - { title: told }
        exercise: { objectives: [{ id: reach, text: Reach them }], seats: [{ id: president, side: us }] }
        sources: { reuters-2022-11-28: { title: A story } }

        """;

    public static string Errors(BlockDefinition block, KeyDefinition key)
    {
        if (block.Name == "scenario") return "";
        var text = Path(block, key) is { } path ? World : "";
        var assignments = Needed(block, key).Append($"{Path(block, key)}.{key.Name}={key.Example}");
        return text.Length == 0 ? "" : string.Join("; ", Files.Read(text, [.. assignments]).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    private static string? Path(BlockDefinition block, KeyDefinition key) => block.Name switch
    {
        "side" => key.Name == "like" ? null : "sides.us",
        "rung" => key.Name == "name" ? null : "ladder.clash",
        "climate" => null,
        "state" => "climate.closed",
        "channel" or "check" or "official" => block.Path.Replace("NAME", Kind(key) switch { ChannelKind.Line => "hotline", ChannelKind.Talks => "new-start-commission", ChannelKind.Meeting => "burns", _ => "hotline" }, StringComparison.Ordinal),
        "provocation" => "incidents.stray-missile.provokes.reprisal",
        "emboldening" => "incidents.stray-missile.emboldens.incursion",
        "incident" or "clarification" or "contact" or "announce" => block.Path.Replace("NAME", "stray-missile", StringComparison.Ordinal),
        "plan-entry" => "incidents.stray-missile.plan.0",
        "timeline-entry" => "timeline.1",
        "objective" => key.Name == "id" ? null : "exercise.objectives.reach",
        "seat" => key.Name == "id" ? null : "exercise.seats.president",
        "source" => "sources.reuters-2022-11-28",
        _ => block.Path,
    };

    private static ChannelKind? Kind(KeyDefinition key) => key.Kinds.IsEmpty ? null : key.Kinds[^1];

    /// <summary>What must stand beside the key so that the block is whole.</summary>
    private static IEnumerable<string> Needed(BlockDefinition block, KeyDefinition key) => (block.Name, key.Name) switch
    {
        ("check", not "every") => ["channels.hotline.check.every=1d"],
        ("official", not "after") => ["channels.hotline.official.after=98m"],
        ("clarification", "every") => ["incidents.stray-missile.clarification.signal=1"],
        ("clarification", "signal") => ["incidents.stray-missile.clarification.every=1h"],
        ("clarification", _) => ["incidents.stray-missile.clarification={ every: 1h, signal: 1 }"],
        ("announce", not "probability") => ["incidents.stray-missile.announce.probability=30%"],
        ("provocation", not "probability") => ["incidents.stray-missile.provokes.reprisal={ probability: 30% }"],
        ("emboldening", not "probability") => ["incidents.stray-missile.emboldens.incursion={ probability: 30% }"],
        ("plan-entry", _) => ["incidents.stray-missile.plan=[burns]"],
        ("costs", _) => ["costs={ miscalculation: 7, missed: 3 }"],
        ("timeline-entry", "hostile") => ["timeline.1.incident=stray-missile"],
        ("channel", "routine") => ["channels.hotline.patience=9m"],
        ("channel", "cooling-off" or "lead" or "response" or "postpone" or "accept") => [],
        _ => [],
    };
}
