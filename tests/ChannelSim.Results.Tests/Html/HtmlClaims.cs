using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChannelSim.Results.Html;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Html;

/// <summary>A report has all of its page, takes nothing from anywhere else, and is the same for the same page.</summary>
public sealed partial class HtmlClaims
{
    private const string Hostile = "</title></style></script><script>alert('Ж')</script>\"'&<img src=x onerror=alert(1)>";

    private const int Patience = 10_000;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "meta", "input", "br" };

    private static IEnumerable<TestCaseData> Pages()
    {
        foreach (var path in SomePages.Scenarios) yield return new TestCaseData(SomePages.Run(path, 40)).SetArgDisplayNames("run " + path);
        yield return new TestCaseData(SomePages.Run("scenarios/europe-2022.yaml", 1)).SetArgDisplayNames("one replication");
        yield return new TestCaseData(SomePages.WithoutEach("scenarios/europe-2022.yaml", 100)).SetArgDisplayNames("comparison");
        yield return new TestCaseData(SomePages.Regret("scenarios/europe-2022.yaml", 60)).SetArgDisplayNames("regret");
    }

    [TestCaseSource(nameof(Pages))]
    public void All_that_stands_on_the_page_stands_in_the_report(Page page)
    {
        var text = TextOf(PageHtml.Render(page, []));
        var blocks = page.Sections.Concat(page.Afterwards).SelectMany(section => section.Blocks).ToList();
        var cells = blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();

        Assert.Multiple(() =>
        {
            foreach (var said in (string[])[page.Title, .. page.Lead, .. page.Warnings, page.Provenance.Command, page.Marking ?? ""]) Assert.That(text, Does.Contain(Squeezed(said)));
            foreach (var section in page.Sections.Concat(page.Afterwards)) Assert.That(text, Does.Contain(section.Title));
            foreach (var paragraph in blocks.OfType<Paragraph>()) Assert.That(text, Does.Contain(Squeezed(paragraph.Text)));
            foreach (var cell in cells.OfType<TextCell>()) Assert.That(text, Does.Contain(Squeezed(cell.Text)));
            foreach (var cell in cells.OfType<NumberCell>()) Assert.That(text, Does.Contain(Squeezed(PrintedNumber.Of(cell.Estimate, cell.Kind, cell.Unit, cell.LeastDecimals) + cell.Mark)));
            foreach (var (label, command) in blocks.OfType<Commands>().SelectMany(commands => commands.Lines)) Assert.That(text, Does.Contain(label).And.Contain(Squeezed(command)));
            foreach (var term in blocks.OfType<Table>().SelectMany(table => table.Terms)) Assert.That(text, Does.Contain(Squeezed(term.Meaning)));
            foreach (var world in page.Provenance.Worlds) Assert.That(text, Does.Contain(world.ScenarioSha256).And.Contain(world.ModelSha256));
        });
    }

    /// <summary>A number of cases that is not that of most numbers of its table stands beside its number, or in the reason why that has no interval.</summary>
    [TestCaseSource(nameof(Pages))]
    public void Every_number_says_of_how_many_cases_it_is(Page page)
    {
        var text = TextOf(PageHtml.Render(page, []));
        var counts = page.Sections.SelectMany(section => section.Blocks).OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).OfType<NumberCell>()
            .Where(cell => cell.Estimate.Count > 0 && !double.IsNaN(cell.Estimate.Value)).Select(cell => cell.Estimate.Count).Distinct();

        foreach (var count in counts) Assert.That(text, Does.Contain($"n = {Digits.Whole(count)}"));
    }

    [TestCaseSource(nameof(Pages))]
    public void What_is_opened_is_closed_and_no_id_is_given_twice(Page page)
    {
        var html = PageHtml.Render(page, []);
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(Script().Replace(Style().Replace(html, "<style></style>"), "<script></script>")))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0) Assert.That(open.Pop(), Is.EqualTo(name));
            else if (!Empty.Contains(name)) open.Push(name);
        }

        var ids = Ids().Matches(html).Select(match => match.Groups["text"].Value).ToList();
        Assert.That(open, Is.Empty);
        Assert.That(ids, Is.Unique);
        Assert.That(Titles().Count(html), Is.EqualTo(1));
    }

    [Test]
    public void Whatever_a_scenario_says_is_text()
    {
        var page = SomePages.Run("scenarios/europe-2022.yaml", 20);
        var world = page.Provenance.Baseline with { Marking = Hostile, Name = Hostile, Scenario = Hostile, File = Hostile, Set = [Hostile] };
        var hostile = page with
        {
            Title = Hostile,
            Lead = [Hostile],
            Warnings = [Hostile],
            Provenance = page.Provenance with { Worlds = [world], Command = Hostile, Sample = Hostile, Folder = Hostile },
            Sections = [new Section(Hostile, [new Paragraph(Hostile), new Subheading(Hostile), new Bullets([Hostile]), new Legend([new Term(Hostile, Hostile)]), new Commands([(Hostile, "channelsim " + Hostile)]), Table(), Story()])],
        };
        var html = PageHtml.Render(hostile, []);

        Assert.That(html.Split("<script").Length, Is.EqualTo(2));
        foreach (var end in new[] { "</script", "</style", "</title" }) Assert.That(html.Split(end).Length, Is.EqualTo(2), end);
        Assert.That(html, Does.Not.Contain("<img").And.Not.Contain("alert('"));
        Assert.That(TextOf(html), Does.Contain(Squeezed(Hostile)));

        static Table Table() => new([new(Hostile, IsKey: true), new(Hostile)], [new Row([Hostile, Hostile], Hostile)]);
        static Story Story() => new([new StoryMoment(Hostile, Hostile, [Hostile])]);
    }

    [Test]
    public void The_marking_stands_on_every_printed_page_as_a_string_that_nothing_in_it_can_end()
    {
        var page = SomePages.Run("scenarios/europe-2022.yaml", 20);
        string Style(string marking) => HtmlClaims.Style().Match(PageHtml.Render(page with { Provenance = page.Provenance with { Worlds = [page.Provenance.Baseline with { Marking = marking }] } }, [])).Value;

        Assert.That(Style("СЕКРЕТНО 1"), Does.Contain("@top-center{content:\"СЕКРЕТНО 1\"").And.Contain("@bottom-center{content:\"СЕКРЕТНО 1\""));
        Assert.That(Style("a\"}b\\</style>"), Does.Contain("content:\"a\\000022\\00007db\\00005c\\00003c\\00002fstyle\\00003e\""));
    }

    [Test]
    public void The_browser_is_told_to_load_nothing_and_knows_the_one_script_by_its_hash()
    {
        var html = PageHtml.Render(SomePages.Run("scenarios/europe-2022.yaml", 20), []);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script().Match(html).Groups["text"].Value)));
        var policy = WebUtility.HtmlDecode(Policy().Match(html).Groups["text"].Value);

        Assert.That(policy, Does.StartWith("default-src 'none'; ").And.Contain($"script-src 'sha256-{hash}'").And.Not.Contain("http"));
        Assert.That(Addresses().Matches(html).Select(match => match.Groups["text"].Value).Where(address => !address.StartsWith('#') && !address.StartsWith("data:", StringComparison.Ordinal)), Is.Empty);
        Assert.That(html, Does.Not.Contain("\r"));
    }

    /// <summary>How long it took is in no report: two computers give the same bytes.</summary>
    [Test]
    public void The_same_page_gives_the_same_bytes()
    {
        string[] made = [.. Enumerable.Range(0, 2).Select(_ => PageHtml.Render(SomePages.Run("scenarios/europe-2022.yaml", 200), []))];

        Assert.That(made[1], Is.EqualTo(made[0]));
    }

    // What a reader sees, blanks squeezed: the text between tags, entities as the letters they stand for.
    private static string TextOf(string html)
    {
        var body = Script().Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "");
        return Squeezed(WebUtility.HtmlDecode(Tags().Replace(body.Replace("<br>", " ", StringComparison.Ordinal), "")));
    }

    private static string Squeezed(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z0-9]+)(?:\\s[^>]*)?>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Tags();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Script();

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<text>[^\"]*)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Policy();

    [GeneratedRegex(" id=\"(?<text>[^\"]*)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Ids();

    [GeneratedRegex("(src|href)=\"(?<text>[^\"]*)\"|url\\((?<text>[^)]*)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Addresses();

    [GeneratedRegex("<h1[ >]", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Titles();

    [GeneratedRegex("\\s+", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Blanks();
}
