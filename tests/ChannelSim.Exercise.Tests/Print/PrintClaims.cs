using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChannelSim.Exercise.Print;
using ChannelSim.Exercise.Tests.Msel;

namespace ChannelSim.Exercise.Tests.Print;

/// <summary>Cards and sheets on paper: each seat gets what it may know and no more, and no text is ever markup.</summary>
public sealed partial class PrintClaims
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>x</script>", "<!-- -->", "&lt;b&gt;", "javascript:alert(1)", "' onmouseover='x", "]]>", "<svg/onload=x>", "{{7*7}}",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static IEnumerable<string> Paths => Shipped.Paths();

    private static readonly string Told = Canary("""
        channelsim: 1
        id: canaries
        title: T-public
        marking: M-public
        clock: { start: 2027-03-01T00:00, horizon: 20d, zone: Europe/Berlin }
        sides:
          us: { name: United States, text: C-us-text, threshold: 70% }
          russia: { name: Russia, text: C-russia-text, threshold: 60% }
        ladder: [{ name: calm, title: L-public, text: C-rung }, { name: tense, relax: 10d, text: C-rung }]
        climate: { start: closed, closed: { text: C-state }, open: {} }
        channels:
          hotline: { kind: line, title: H-public, text: C-channel, ends: { us: E-public-us, russia: E-public-russia }, deception: 37%, misreading: 13%, authority: 61% }
          ministers: { kind: call, accept: 41%, response: { median: 6h, p90: 15h }, lead: 2h, call: 40m }
        incidents:
          missile: { observer: us, title: C-type, text: C-type, meant: C-meant, not-meant: C-not, responds: C-responds, stands-down: C-down, rate: 1, hostile: 83%, fuse: 12h }
        contact: { us: [hotline, ministers], russia: [hotline] }
        exercise:
          play: [us]
          objectives: [{ id: reach, text: O-public }]
          seats:
            - { id: president, side: us, title: P-public, brief: C-brief-president }
            - { id: minister, side: us, brief: C-brief-minister }
            - { id: general, side: russia, brief: C-brief-general }
        timeline:
          - { id: I-1, name: C-name, at: 2d, to: [president], from: F-1, title: Title-1, text: Text-1, expected: C-expected, objective: reach, notes: C-notes, incident: missile, hostile: true, x-controller: C-controller }
          - { id: I-2, when: no contact for 3d, to: [russia], title: Title-2, notes: C-notes }
          - { id: I-3, title: Title-3, in-batch: 3d }
          - { id: I-4, at: 5d, rung: tense }
        sources: { C-source: { title: C-source } }
        """);

    private static string Canary(string scenario) => PrintPack.Of(Lists.Read(scenario), Paper.A4);

    private static string Part(string page, string kind) => string.Concat(Regex.Matches(page, $"<section class=\"{kind}.*?</section>", RegexOptions.Singleline, Patience).Select(match => match.Value));

    private static string Sheet(string page, string seat) => Regex.Match(page, $"<section class=\"sheet seat\" id=\"seat-{seat}\".*?</section>", RegexOptions.Singleline, Patience).Value;

    [TestCase("president")]
    [TestCase("minister")]
    [TestCase("general")]
    public void A_sheet_has_its_own_brief_and_nothing_that_the_seat_may_not_know(string seat)
    {
        var sheet = Sheet(Told, seat);
        Assert.That(sheet, Does.Contain($"C-brief-{seat}").And.Contain("H-public").And.Contain("E-public-us").And.Contain("E-public-russia").And.Contain("O-public").And.Contain("M-public").And.Contain("6 hours").And.Contain("40 minutes"));
        Assert.That(Canaries().Matches(sheet).Select(match => match.Value).Distinct(), Is.EqualTo(new[] { $"C-brief-{seat}" }));
        Assert.That(sheet, Does.Not.Contain("Title-").And.Not.Contain("Text-").And.Not.Contain("37").And.Not.Contain("13 %").And.Not.Contain("41").And.Not.Contain("61").And.Not.Contain("83").And.Not.Contain("missile"));
    }

    [Test]
    public void A_card_has_what_is_told_and_not_why_or_what_for()
    {
        var cards = Part(Told, "card");
        Assert.That(cards, Does.Contain("F-1").And.Contain("Title-1").And.Contain("Text-1").And.Contain("P-public").And.Contain("Wednesday 3 March 2027 at 00:00").And.Contain("Inject I-2").And.Contain("Title-3"));
        Assert.That(Canaries().Matches(cards), Is.Empty);
        Assert.That(cards, Does.Not.Contain("no contact").And.Not.Contain("I-4").And.Not.Contain("reach"));
    }

    [Test]
    public void The_run_sheet_has_everything_that_control_needs_in_the_order_of_time()
    {
        var run = Part(Told, "run");
        foreach (var word in (string[])["C-expected", "C-notes", "C-controller", "C-name", "C-brief-president", "C-brief-general", "Title-2", "Text-1", "it is meant", "By hand", "no contact about anything for 3 days"])
            Assert.That(run, Does.Contain(word));
        Assert.That(Regex.Matches(run, "<td>(?<id>I-[0-9])", RegexOptions.ExplicitCapture, Patience).Select(match => match.Groups["id"].Value), Is.EqualTo(new[] { "I-1", "I-4", "I-2", "I-3" }));
    }

    [Test]
    public void Texts_are_never_markup()
    {
        foreach (var attack in Attacks)
        {
            var quoted = System.Text.Json.JsonSerializer.Serialize(attack);
            var page = Canary(Lists.Head.Replace("id: small", $"id: small\ntitle: {quoted}\nmarking: {quoted}").Replace("title: The President", $"title: {quoted}, brief: {quoted}").Replace("Reach them", quoted).Replace("kind: line", $"kind: line, title: {quoted}, language: {quoted}, ends: {{ us: {quoted}, russia: {quoted} }}")
                + $"timeline: [{{ at: 1d, name: {quoted}, title: {quoted}, text: {quoted}, from: {quoted}, expected: {quoted}, notes: {quoted}, x-controller: {quoted} }}]\n");
            Assert.That(Elements().Matches(Style().Replace(page, "")).Select(match => match.Groups["name"].Value).Distinct(), Is.SubsetOf("!DOCTYPE html head meta title style body div section p h1 h2 dl dt dd ul li table thead tbody tr th td br span".Split(' ')));
            Assert.That(Elements().Matches(page).Select(match => match.Groups["rest"].Value).Where(rest => rest.Contains("on", StringComparison.Ordinal) && !rest.Contains("content=", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Every_shipped_scenario_makes_a_page_that_is_whole_and_asks_for_nothing(string path)
    {
        var page = PrintPack.Of(Shipped.Read(path), Paper.Letter);
        Assert.That(page, Does.Contain("size: letter").And.Not.Contain("http://").And.Not.Contain(" src=").And.Not.Contain(" href=").And.Not.Contain("url("));
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)].Replace("<br>", "<br/>", StringComparison.Ordinal);
        Assert.That(() => XDocument.Parse(body), Throws.Nothing);
        Assert.That(PrintPack.Of(Shipped.Read(path), Paper.Letter), Has.Length.EqualTo(page.Length));
    }

    [Test]
    public void The_paper_is_the_one_that_was_asked_for() =>
        Assert.That((Canary(Lists.Head).Contains("size: A4;"), PrintPack.Of(Lists.Read(Lists.Head), Paper.Letter).Contains("size: letter;")), Is.EqualTo((true, true)));

    [GeneratedRegex("C-[a-z-]+", RegexOptions.None, 10_000)]
    private static partial Regex Canaries();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Style();

    [GeneratedRegex("<(?<name>[A-Za-z!][A-Za-z0-9]*)(?<rest>[^>]*)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Elements();
}
