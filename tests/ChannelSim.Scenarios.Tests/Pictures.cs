using System.Globalization;
using System.Xml.Linq;
using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Drawing.Svg;
using CsCheck;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Nothing on a picture lies over anything else or outside of it, whatever the numbers and names.</summary>
public sealed class Pictures
{
    private static IEnumerable<string> Names => Shipped.Names;

    private static readonly ChannelKind[] Kinds = Enum.GetValues<ChannelKind>();

    private static SvgCanvas Draw(Scenario scenario) => SvgText.Draw(scenario, scenario.Model.Channels, withLadder: true).Canvas;

    private static Area Straight(Spot one, Spot other) => new(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y));

    private static IEnumerable<Area> Pieces(IReadOnlyList<Spot> corners) => corners.Zip(corners.Skip(1), Straight);

    [TestCaseSource(nameof(Kinds))]
    public void The_room_for_labels_touches_no_box_no_arrow_and_no_other_label(ChannelKind kind)
    {
        var layout = MachineLayout.Of(kind);
        var routes = layout.Routes.Append(layout.Suspension).ToList();
        var lines = routes.SelectMany(route => Pieces(route.Corners)).Concat(Pieces(layout.Initial)).ToList();
        var ground = new Area(0, 0, MachineLayout.Width, layout.Height);
        Assert.Multiple(() =>
        {
            foreach (var (slot, index) in routes.Select((route, index) => (route.Label.Area, index)))
            {
                Assert.That(ground.Holds(slot), $"{routes[index].From} to {routes[index].To}");
                Assert.That(routes.Skip(index + 1).Where(other => other.Label.Area.Overlaps(slot)), Is.Empty);
                Assert.That(layout.Boxes.Values.Where(box => box.Overlaps(slot)), Is.Empty, $"{routes[index].From} to {routes[index].To}");
                Assert.That(lines.Where(line => line.Overlaps(slot)), Is.Empty, $"{routes[index].From} to {routes[index].To}");
            }
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void Arrows_run_level_or_upright_from_box_to_box_and_cross_nothing(ChannelKind kind)
    {
        var layout = MachineLayout.Of(kind);
        Assert.Multiple(() =>
        {
            foreach (var route in layout.Routes)
            {
                Assert.That(Pieces(route.Corners), Has.All.Matches<Area>(piece => piece.Width == 0 != (piece.Height == 0)), $"{route.From} to {route.To}");
                Assert.That(Touches(layout.Boxes[route.From], route.Corners[0]), $"{route.From} to {route.To} begins at its box");
                Assert.That(Touches(layout.Boxes[route.To], route.Corners[^1]), $"{route.From} to {route.To} ends at its box");
                Assert.That(Pieces(route.Corners).Where(piece => layout.Boxes.Values.Any(box => box.Overlaps(piece))), Is.Empty, $"{route.From} to {route.To}");
                foreach (var other in layout.Routes.Where(other => other != route))
                    Assert.That(Pieces(route.Corners).Where(piece => Pieces(other.Corners).Any(line => Crosses(piece, line))), Is.Empty, $"{route.From} to {route.To} and {other.From} to {other.To}");
            }

            Assert.That(layout.Boxes.Keys, Is.EquivalentTo(ChannelMachines.States(kind)));
            Assert.That(Touches(layout.Boxes[ChannelState.Suspended], layout.Suspension.Corners[^1]));
            Assert.That(Touches(layout.Boxes[ChannelMachines.InitialState(kind)], layout.Initial[^1]));
        });
    }

    private static bool Touches(Area box, Spot spot) =>
        ((spot.X == box.X || spot.X == box.Right) && spot.Y >= box.Y && spot.Y <= box.Bottom) || ((spot.Y == box.Y || spot.Y == box.Bottom) && spot.X >= box.X && spot.X <= box.Right);

    private static bool Crosses(Area one, Area other) => one.X <= other.Right && other.X <= one.Right && one.Y <= other.Bottom && other.Y <= one.Bottom;

    [TestCaseSource(nameof(Names))]
    public void Nothing_lies_over_anything_else(string name) => AssertTidy(Draw(Shipped.Load(name)), name);

    [Test]
    public void Nothing_lies_over_anything_else_in_random_scenarios() => Gen.Int[0, 100_000].Sample(
        seed => AssertTidy(Draw(Small.Load(new RandomScenario(seed).Root.Flow())), $"seed {seed}"), iter: Effort.Of(usually: 60, thoroughly: 300));

    [Test]
    public void What_is_valid_and_makes_no_sense_can_be_drawn_told_and_explained()
    {
        var (text, valid) = (File.ReadAllText(Path.Combine(Files.Root, "scenarios", "europe-2022.yaml")), 0);
        for (var seed = 0; seed < Effort.Of(usually: 100, thoroughly: 500); seed++)
        {
            if (Files.Read(new Mutator(seed).ExchangeWords(text)).Scenario is not { } scenario) continue;
            valid++;
            AssertTidy(Draw(scenario), $"seed {seed}");
            Assert.That(Explaining.ScenarioStory.Of(scenario), Is.Not.Empty);
            var explainer = new Explaining.Explainer(scenario);
            Assert.That(scenario.Places.Keys.Where(path => explainer.Explain(path).Explanation?.Value is null), Is.Empty, $"seed {seed}");
        }

        Assert.That(valid, Is.GreaterThan(5), "too few of the changed files are valid to mean anything");
    }

    private static void AssertTidy(SvgCanvas canvas, string name)
    {
        var frames = canvas.Marks.Where(mark => mark.Kind == MarkKind.Frame).ToList();
        var texts = canvas.Marks.Where(mark => mark.Kind is MarkKind.Label or MarkKind.Text).OrderBy(mark => mark.Area.Y).ToList();
        var boxes = canvas.Marks.Where(mark => mark.Kind == MarkKind.Box).ToList();
        var lines = canvas.Marks.Where(mark => mark.Kind == MarkKind.Line).ToList();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var text = texts[i];
                Assert.That(texts.Skip(i + 1).TakeWhile(other => other.Area.Y < text.Area.Bottom).Where(other => other.Area.Overlaps(text.Area)), Is.Empty, $"{name}: {text.Says}");
                Assert.That(lines.Where(line => line.Area.Overlaps(text.Area)), Is.Empty, $"{name}: {text.Says}");
                Assert.That(boxes.Where(box => box.Area.Overlaps(text.Area) && !box.Area.Holds(text.Area)), Is.Empty, $"{name}: {text.Says}");
                Assert.That(frames.Where(frame => frame.Area.Overlaps(text.Area) && !frame.Area.Holds(text.Area)), Is.Empty, $"{name}: {text.Says}");
            }

            Assert.That(boxes.Where((box, i) => boxes.Skip(i + 1).Any(other => other.Area.Overlaps(box.Area))), Is.Empty, name);
            Assert.That(boxes.Concat(lines).Where(mark => !frames.Exists(frame => frame.Area.Holds(mark.Area))), Is.Empty, name);
        });
    }

    [TestCaseSource(nameof(Names))]
    public void The_file_is_well_formed_and_all_text_lies_in_the_view_box(string name)
    {
        var scenario = Shipped.Load(name);
        var root = XDocument.Parse(SvgText.Of(scenario, scenario.Model.Channels, withLadder: true)).Root!;
        var size = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        foreach (var text in root.Elements().Where(element => element.Name.LocalName == "text"))
        {
            var letters = Number(text.Attribute("font-size")!.Value);
            var wide = TextMeasure.Width(text.Value, letters, text.Attribute("font-weight") is not null);
            var x = Number(text.Attribute("x")!.Value) - (text.Attribute("text-anchor")?.Value switch { "middle" => wide / 2, "end" => wide, _ => 0 });
            var y = Number(text.Attribute("y")!.Value);
            Assert.That((x >= 0, x + wide <= size[2], y - letters >= 0, y + (letters * 0.3) <= size[3]), Is.EqualTo((true, true, true, true)), text.Value);
            Assert.That(letters, Is.GreaterThanOrEqualTo(11), "legible at 100 %");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void What_an_arrow_has_no_room_for_is_a_note_below_its_panel(string name)
    {
        var scenario = Shipped.Load(name);
        foreach (var channel in scenario.Model.Channels)
        {
            var (_, canvas) = SvgText.Draw(scenario, [channel], withLadder: false);
            var all = string.Concat(canvas.Marks.Select(mark => mark.Says)).Replace(" ", "", StringComparison.Ordinal);
            foreach (var words in Drawing.MachineDiagram.Of(scenario.Model, channel).Arrows.SelectMany(arrow => arrow.Words))
            {
                var (label, note) = (words.Full.Replace("\n", "", StringComparison.Ordinal), words.Full.Replace("\n", ";", StringComparison.Ordinal));
                Assert.That(all, Does.Contain(label.Replace(" ", "", StringComparison.Ordinal)).Or.Contain(note.Replace(" ", "", StringComparison.Ordinal)), words.Full);
            }
        }
    }

    [Test]
    public void Widths_are_those_of_a_wide_face()
    {
        // Of DejaVu Sans, upright and bold, in units of its size, as a typesetter measures them; few common faces are wider.
        (string Text, double Width, double Bold)[] known =
        [
            ("deconfliction-line", 8.60, 9.83), ("median 6 h, one in ten over 24 h", 16.46, 18.37), ("abcdefghijklmnopqrstuvwxyz", 14.66, 16.54), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 17.47, 19.63),
            ("WWW MMM", 5.88, 6.64), ("98 %", 2.54, 2.74), ("0123456789", 6.36, 6.96),
        ];
        Assert.That(known, Has.All.Matches<(string Text, double Width, double Bold)>(sample => TextMeasure.Width(sample.Text, 1) >= sample.Width && TextMeasure.Width(sample.Text, 1, bold: true) >= sample.Bold));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
