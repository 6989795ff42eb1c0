using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Drawing;
using ChannelSim.Scenarios.Drawing.Svg;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Mermaid and DOT: everything is there, and nothing in a name can break the syntax. SVG: well-formed, and the same bytes each time.</summary>
public sealed partial class Graphs
{
    private static IEnumerable<string> Names => Shipped.Names;

    private static readonly ChannelKind[] Kinds = Enum.GetValues<ChannelKind>();

    private static string Mermaid(Scenario scenario) => MermaidText.Of(scenario, scenario.Model.Channels, withLadder: true);

    private static string Dot(Scenario scenario) => DotText.Of(scenario, scenario.Model.Channels, withLadder: true);

    private static string Svg(Scenario scenario) => SvgText.Of(scenario, scenario.Model.Channels, withLadder: true);

    /// <summary>A channel in which everything can happen that its machine permits.</summary>
    private static Scenario OneChannel(ChannelKind kind) => Small.Load(Small.Head + $"channels: {{ c: {{ kind: {kind.ToString().ToLowerInvariant()}, {Everything(kind)} }} }}\n");

    private static string Everything(ChannelKind kind) => kind switch
    {
        ChannelKind.Talks => "sessions: [1d, 9d], held: 50%, indefinitely: 50%",
        ChannelKind.Line => "fails: 9d, check: { every: 12h }, patience: 5m",
        _ => "accept: 50%, postpone: 50%, delay: 1h",
    };

    /// <summary>What the machine permits, suspension apart.</summary>
    private static List<(ChannelState From, ChannelState To)> Permitted(ChannelKind kind)
    {
        var table = MachineTable.Of(kind);
        return [.. from state in ChannelMachines.States(kind)
                   from trigger in Enum.GetValues<ChannelTrigger>()
                   let next = table.Next(state, trigger)
                   where next != MachineTable.Forbidden && (next != (byte)state || trigger == ChannelTrigger.Postpone) && trigger != ChannelTrigger.Suspend
                   select (state, (ChannelState)next)];
    }

    [Test]
    public void What_leads_upwards_is_drawn_by_truth_with_what_it_provokes_and_what_emboldens()
    {
        var climbs = LadderDiagram.Of(Shipped.Load("consequences").Model).Climbs;
        Assert.That(climbs, Does.Contain("incursion: a response climbs 1 rung if meant, 2 rungs if not, and it provokes reprisal (10 to 20 % (not known) if meant; 20 to 40 %, by climate if not; after mean 1 to 3 d (not known)) and counterclaim (5 % if meant; 0 % if not)"));
        Assert.That(climbs, Does.Contain("counterclaim: a response climbs 1 rung, and it provokes the shots at the plant (5 %)"));
        Assert.That(climbs, Has.Some.StartsWith("the shots at the plant: standing down from what was meant emboldens to the shots at the plant (5 to 12.5 %, by rung), incursion (5 to 25 % (not known); after median 5 d, one in ten over 20 d) and probe (3 %)"));
    }

    [TestCaseSource(nameof(Kinds))]
    public void Every_state_and_every_permitted_transition_is_in_each_format(ChannelKind kind)
    {
        var scenario = OneChannel(kind);
        var (mermaid, dot) = (Mermaid(scenario), Dot(scenario));
        var texts = string.Join('\n', XDocument.Parse(Svg(scenario)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        var routes = MachineLayout.Of(kind).Routes.Select(route => (route.From, route.To)).ToList();
        Assert.Multiple(() =>
        {
            foreach (var state in ChannelMachines.States(kind))
            {
                Assert.That(mermaid, Does.Contain($"state \"{StateWords.Of(state)}\" as c0{state}\n"));
                Assert.That(dot, Does.Contain($"\"channel/c/{state}\" [label=\"{StateWords.Of(state)}\""));
                Assert.That(texts.Split('\n'), Does.Contain(StateWords.Of(state)));
            }

            foreach (var (from, to) in Permitted(kind))
            {
                Assert.That(mermaid, Does.Contain($" c0{from} --> c0{to} : "));
                Assert.That(dot, Does.Contain($"\"channel/c/{from}\" -> \"channel/c/{to}\" [label="));
                Assert.That(routes, Does.Contain((from, to)));
            }

            Assert.That(routes, Is.Unique.And.EquivalentTo(Permitted(kind).Distinct()));
            Assert.That(mermaid, Does.Contain("c0Any --> c0Suspended : suspended").And.Contain($"[*] --> c0{ChannelMachines.InitialState(kind)}\n"));
            Assert.That(dot, Does.Contain("\"channel/c/any\" -> \"channel/c/Suspended\" [style=dashed"));
            Assert.That(texts, Does.Contain("from any state: suspended"));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Every_trigger_has_words_and_no_other_machine_is_drawn(string name)
    {
        var scenario = Shipped.Load(name);
        foreach (var channel in scenario.Model.Channels)
        {
            var diagram = MachineDiagram.Of(scenario.Model, channel);
            Assert.That(diagram.Arrows.Select(arrow => (arrow.From, arrow.To)), Is.SubsetOf(Permitted(channel.Kind).Distinct()).And.Unique);
            Assert.That(diagram.Arrows.SelectMany(arrow => arrow.Words).Select(words => words.Full), Has.All.Match("^[a-z]"), "a trigger without words would show its name in the code");
            Assert.That(diagram.States, Is.SubsetOf(ChannelMachines.States(channel.Kind)).And.Unique);
            Assert.That(diagram.Arrows.Select(arrow => arrow.To).Concat(diagram.Arrows.Select(arrow => arrow.From)).Distinct(), Is.SubsetOf(diagram.States));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Mermaid_finds_nothing_in_a_label_that_it_reads_as_its_own(string name)
    {
        var lines = Mermaid(Shipped.Load(name)).Split('\n').Skip(4).Where(line => line.Length > 0);
        Assert.That(lines, Has.All.Matches<string>(line => MermaidLine().IsMatch(line!)), "state diagrams have six kinds of line");
    }

    [TestCaseSource(nameof(Names))]
    public void Dot_has_balanced_quotes_and_braces(string name) => AssertDot(Dot(Shipped.Load(name)));

    [Test]
    public void Names_of_any_kind_do_not_break_the_syntax()
    {
        var scenario = OneChannel(ChannelKind.Line);
        var odd = scenario.Model.Channels[0] with { Name = "a\"b\\c\nd]]>&<e>{%%#;:|\u0001\uD800" };
        var all = scenario with { Title = odd.Name, Marking = odd.Name, Model = scenario.Model with { Channels = [odd], Id = odd.Name, Rungs = [.. scenario.Model.Rungs.Select(rung => rung with { Name = rung.Name + odd.Name })] } };
        AssertDot(Dot(all));
        Assert.That(() => XDocument.Parse(Svg(all)), Throws.Nothing);
        Assert.That(Mermaid(all).Split('\n').Skip(4).Where(line => line.Length > 0), Has.All.Matches<string>(line => MermaidLine().IsMatch(line!)));
    }

    [TestCaseSource(nameof(Names))]
    public void The_same_scenario_gives_the_same_bytes(string name)
    {
        var (one, other) = (Shipped.Load(name), Shipped.Load(name));
        Assert.That((Mermaid(one), Dot(one), Svg(one)), Is.EqualTo((Mermaid(other), Dot(other), Svg(other))));
    }

    [Test]
    public void A_channel_is_headed_by_its_key_and_by_its_title_where_that_says_more()
    {
        var scenario = Shipped.Load(Path.Combine("scenarios", "europe-2022.yaml"));
        foreach (var text in (string[])[Mermaid(scenario), Dot(scenario)]) Assert.That(text, Does.Contain("milley-gerasimov (the call between the chiefs of staff)\"").And.Contain("\"deconfliction-line\""));
        Assert.That(MachineDiagram.Of(scenario.Model, scenario.Model.Channels[0]).Heading, Is.EqualTo("deconfliction-line"));
    }

    [Test]
    public void The_marking_and_what_was_set_are_on_every_drawing()
    {
        var scenario = Shipped.Load(Path.Combine("scenarios", "europe-2022.yaml"), "channels.burns.travel=2d");
        foreach (var text in (string[])[Mermaid(scenario), Dot(scenario), Svg(scenario)])
            Assert.That(text, Does.Contain("UNCLASSIFIED // EXERCISE").And.Contain("channels.burns.travel=2d"));
    }

    [Test]
    public void Labels_carry_the_numbers_of_the_scenario()
    {
        var words = MachineDiagram.Of(Sketch.Model, Sketch.Model.Channels[0]).Arrows.SelectMany(arrow => arrow.Words).Select(word => word.Full).ToList();
        string[] expected = ["answered: 98 %\nrings median 3 min, one in ten over 8 min", "fails: mean 2 y", "found by a check: every 12 h", "repaired: median 6 h, one in ten over 1 d", "done: median 8 min, one in ten over 15 min"];
        Assert.That(expected, Is.SubsetOf(words));
    }

    [TestCase("kind: line", "Ready Ringing Connected Suspended", "Ready-Ringing Ringing-Connected Ringing-Ready Connected-Ready Suspended-Ready")]
    [TestCase("kind: line, answer: 0%", "Ready Ringing Suspended", "Ready-Ringing Ringing-Ready Suspended-Ready")]
    [TestCase("kind: call, postpone: 100%, delay: 1h, accept: 0%", "Dormant Requested Postponed Suspended", "Dormant-Requested Requested-Dormant Requested-Postponed Postponed-Dormant Postponed-Postponed Suspended-Dormant")]
    [TestCase("kind: call", "Dormant Requested Scheduled Connected Suspended", "Dormant-Requested Requested-Dormant Requested-Scheduled Scheduled-Dormant Scheduled-Connected Connected-Dormant Suspended-Dormant")]
    [TestCase("kind: call, accept: 0%", "Dormant Requested CoolingOff Suspended", "Dormant-Requested Requested-Dormant Requested-CoolingOff CoolingOff-Dormant Suspended-Dormant")]
    [TestCase("kind: talks, sessions: [1d]", "Scheduled Underway Concluded Suspended", "Scheduled-Underway Underway-Concluded Suspended-Scheduled")]
    [TestCase("kind: talks, sessions: [1d], held: 0%, indefinitely: 100%", "Scheduled Postponed Suspended", "Scheduled-Postponed Suspended-Scheduled")]
    public void There_is_no_arrow_that_the_numbers_do_not_permit(string keys, string states, string arrows)
    {
        var scenario = Small.Load($"{Small.Head}channels: {{ c: {{ {keys} }} }}\n");
        var diagram = MachineDiagram.Of(scenario.Model, scenario.Model.Channels[0]);

        Assert.That(diagram.States.Select(state => state.ToString()), Is.EquivalentTo(states.Split(' ')));
        Assert.That(diagram.Arrows.Select(arrow => $"{arrow.From}-{arrow.To}"), Is.EquivalentTo(arrows.Split(' ')));
        foreach (var text in new[] { Mermaid(scenario), Dot(scenario), Svg(scenario) }) Assert.That(text, Does.Not.Contain("never fails").And.Not.Contain("never checked"));
    }

    [TestCase("", "")]
    [TestCase("escalates: 0", "")]
    [TestCase("escalates: { 0: 100%, 1: 0% }", "")]
    [TestCase("rate: 1", "rung0-rung1 rung1-rung2 rung1-rung0")]
    [TestCase("rate: 1, escalates: 0", "rung0-rung1 rung1-rung0", "timeline: [{ at: 1d, rung: tense }]")]
    [TestCase("rate: 1, escalates: 0", "", "timeline: [{ at: 90d, rung: tense }, { at: 1d, rung: war, chance: 0% }]")]
    [TestCase("rate: 1", "rung1-rung2 rung1-rung0 rung0-rung1", "start: tense")]
    public void The_ladder_has_no_arrow_that_cannot_be(string keys, string arrows, string more = "")
    {
        var missile = Small.Missile.Replace("rate: 1", keys.Contains("rate", StringComparison.Ordinal) ? keys : $"rate: {(keys.Length > 0 ? "1, " : "0")}{keys}", StringComparison.Ordinal);
        var lines = Mermaid(Small.Load($"{Small.Head}{missile}{more}\n")).Split('\n').Where(line => line.TrimStart().StartsWith("rung", StringComparison.Ordinal) && !line.Contains("[*]", StringComparison.Ordinal));

        Assert.That(lines.Select(line => string.Join('-', line.Trim().Split(" : ")[0].Split(" --> "))), Is.EquivalentTo(arrows.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void The_ladder_says_what_each_rung_does_and_what_climbs_it()
    {
        var ladder = LadderDiagram.Of(Sketch.Model);
        Assert.Multiple(() =>
        {
            Assert.That(ladder.Steps[0], Has.Property("IsStart").True.And.Property("Relaxes").Null);
            Assert.That(ladder.Steps[4].Details, Is.EqualTo(new[] { "incidents × 1.3", "fuses × 0.5", "suspicion 0.6 log-odds", "suspends new-start-commission" }));
            Assert.That(ladder.Steps[4].Relaxes, Is.EqualTo("45 d"));
            Assert.That(ladder.Steps[^1].IsTerminal);
            Assert.That(ladder.Climbs[0], Is.EqualTo("stray-missile: a response climbs 1 rung (80 %) or 2 rungs (20 %), and it provokes reprisal (40 %)"));
            Assert.That(ladder.Climbs[^1], Is.EqualTo("timeline, Warsaw asks for Article 4 consultations: raises to accusation (50 %)"));
        });
    }

    private static Scenario Sketch { get; } = ScenarioReader.Read(ScenarioSource.Load(Files.Sketch), []).Scenario!;

    /// <summary>Outside of quotes only what the language has; inside, a backslash always takes the next character with it.</summary>
    private static void AssertDot(string text)
    {
        var (quoted, depth) = (false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\') Assert.That(text[++i], Is.AnyOf('\\', '"', 'n', 'l'), $"an escape that DOT may read in its own way at {i}");
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted) depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (!quoted && text[i] != '"') Assert.That(text[i], Is.AnyOf([.. "\n {}[];=,->.0123456789", .. Enumerable.Range('a', 26).Select(letter => (char)letter)]), text[Math.Max(0, i - 40)..i]);
        }

        Assert.That((quoted, depth), Is.EqualTo((false, 0)));
    }

    [GeneratedRegex("""^ +(state "[^"`:;#{}<>\\%]*(%[^"`:;#{}\\%]*|<br/>[^"`:;#{}<>\\%]*)*" as [A-Za-z0-9]+( \{)?|\}|(\[\*\]|[A-Za-z0-9]+) --> (\[\*\]|[A-Za-z0-9]+)( : ([^"`:;#{}<>\\%]|<br/>|%(?!%))+)?)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MermaidLine();
}
