using System.Text.Json;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>What the story of a replication says, its JSON and its CSV say too, whoever is told.</summary>
public sealed class TraceFormClaims
{
    private const string From = "\nWhere this comes from\n";

    private static IEnumerable<string> Scenarios => Told.Scenarios;

    private static IEnumerable<(string Which, Page Page)> Pages(string path)
    {
        var scenario = Told.Load(path);
        foreach (var (replication, traced) in Told.Replications(scenario, 3).Index())
            foreach (var audience in Told.Audiences(scenario))
                foreach (var brief in (bool[])[false, true])
                    yield return ($"replication {replication} for {audience.Word}{(brief ? ", brief" : "")}", Report(scenario, replication, traced, audience, brief).Page());
    }

    private static TraceReport Report(Scenario scenario, long replication, Traced traced, Audience audience, bool brief) => new(scenario, new TraceOrigin(replication, null, new Provenance
    {
        Verb = "trace",
        Worlds = [WorldOrigin.Of(scenario, [])],
        Command = "channelsim trace",
        Seed = 1,
    }), traced, audience, brief);

    [TestCaseSource(nameof(Scenarios))]
    public void Every_section_of_the_text_is_in_JSON_and_CSV_with_all_that_it_says(string path)
    {
        foreach (var (which, page) in Pages(path))
        {
            var (text, json, csv) = (Words(PageText.Render(page)), Strings(PageJson.Render(page)), Fields(page));
            Assert.That(page.Sections, Has.Length.InRange(2, 3), which);
            foreach (var section in page.Sections)
            {
                Assert.That(text, Does.Contain(section.Title), which);
                Assert.That(json, Does.Contain(section.Title), which);
                Assert.That(csv, Does.Contain(section.Title), which);
                foreach (var said in section.Blocks.SelectMany(Said))
                {
                    Assert.That(text, Does.Contain(said), which);
                    Assert.That(json, Does.Contain(said), $"{which}: JSON lacks a piece of \"{section.Title}\"");
                    Assert.That(csv, Does.Contain(said), $"{which}: CSV lacks a piece of \"{section.Title}\"");
                }
            }
        }
    }

    /// <summary>The other way round: no word stands in the text that is not in the JSON.</summary>
    [TestCaseSource(nameof(Scenarios))]
    public void The_text_has_no_word_that_the_JSON_lacks(string path)
    {
        foreach (var (which, page) in Pages(path))
        {
            var known = Strings(PageJson.Render(page)).SelectMany(said => Words(said).Split(' ')).ToHashSet();
            Assert.That(Words(PageText.Render(page).Split(From)[0]).Split(' ').Except(known).Except([""]), Is.Empty, which);
        }
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Control_alone_is_given_the_hash_of_the_world_and_in_every_form(string path)
    {
        foreach (var (which, page) in Pages(path))
        {
            var hashes = new[] { PageText.Render(page), PageJson.Render(page), PageCsv.Render(page) }.Select(form => page.WorldHash is { } hash && form.Contains(hash, StringComparison.Ordinal)).ToList();
            Assert.That(hashes, Has.All.EqualTo(which.Contains("control", StringComparison.Ordinal)), which);
            if (page.WorldHash is not null) Assert.That(PageText.Render(page), Does.Match("\nworld [0-9a-f]{64}\n$"), which);
        }
    }

    private static IEnumerable<string> Said(Block block) => block switch
    {
        Table table => table.Rows.SelectMany(row => row.Cells).Cast<TextCell>().Select(cell => cell.Text),
        Story story => story.Moments.SelectMany(moment => moment.Texts),
        _ => throw new NotSupportedException($"{block.GetType().Name} is new in a trace: say what it says"),
    };

    // A name that is parted at the end of a line is parted after a dash or a dot: none in these stories is.
    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Fields(Page page) => [.. page.Data.Rows.SelectMany(row => row.Fields).OfType<string>()];

    private static HashSet<string> Strings(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. All(parsed.RootElement)];
    }

    private static List<string> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(member => All(member.Value))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(All)],
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
