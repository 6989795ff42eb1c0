using System.Text;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Studies;
using ChannelSim.Experiments.Tests.Scenarios;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Tests.Studies;

/// <summary>A design point whose numbers are bound to the structure of another is the one that reading its text gives: model, results, faults.</summary>
public sealed class BoundPointClaims
{
    private static readonly string Folder = Path.Combine(Shipped.Root, "scenarios", "studies");

    private static IEnumerable<string> Shipments => Directory.GetFiles(Folder, "*.yaml").Where(path => !IsOfSensitivity(path)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    // The blocks of a sensitivity analysis have luck of their own, and are no points of a sweep.
    private static bool IsOfSensitivity(string path) => StudyReader.Read(ScenarioSource.Load(path), name => ScenarioSource.Load(Path.Combine(Folder, name)), StudyColumns.Names).Study!.Design.IsOfSensitivity;

    [TestCaseSource(nameof(Shipments))]
    public void Every_point_of_the_shipped_studies_has_the_model_and_the_results_that_reading_gives(string file) =>
        RequireSame(Read(File.ReadAllText(Path.Combine(Folder, file))));

    [Test]
    public void So_has_every_point_of_a_study_that_varies_numbers_of_all_kinds() => RequireSame(Read("""
        channelsim-study: 1
        id: kinds
        scenario: ../europe-2022.yaml
        factors:
          sides.*.threshold.*: 60..80%
          incidents.*.rate: 1..3
          channels.*.patience: 5..300m
          channels.deconfliction-line.fails: 10..400d
          channels.milley-gerasimov.accept: 10..90%
          channels.burns.travel: [1d, "2..5d", { low: 1d, mode: 2d, high: 4d }]
          ladder.*.fuse: [0.5, 1]
        alternatives: { as it is: {}, less: { without: [burns], set: { costs.missed: 9 } } }
        design: { points: 4 }
        replications: 1
        """));

    [Test]
    public void Facts_that_points_have_in_common_are_kept_once_and_those_of_other_channels_are_their_own()
    {
        var study = Read("""
            channelsim-study: 1
            id: facts
            scenario: ../europe-2022.yaml
            factors: { sides.*.threshold.*: [60%, 70%] }
            alternatives: { as it is: {}, less: { without: [burns] } }
            replications: 1
            """);
        var models = DesignPoints.Of(study).OrderBy(point => point.Alternative.Name, StringComparer.Ordinal).Select(new PointModels(study).Compile).ToList();
        List<PointFacts> facts = [];
        foreach (var model in models) facts.Add(PointFacts.Of(model, new MeasureSchema(model), facts.LastOrDefault()));

        Assert.That(facts.Select(fact => fact.Limits), Is.EqualTo(models.Select(model => PointFacts.Of(model).Limits)));
        Assert.That(facts.DistinctBy(fact => fact.Limits, ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(2), "of four points, two of each alternative");
    }

    /// <summary>The median and the p90 of a time are each possible and not all of them together; nor are all buyings.</summary>
    [Test]
    public void What_does_not_go_together_is_told_as_it_is_where_the_file_is_read()
    {
        var study = Read("""
            channelsim-study: 1
            id: crossing
            scenario: ../europe-2022.yaml
            factors:
              channels.deconfliction-line.ring.median: 1..7m
              channels.deconfliction-line.ring.p90: 3.5..9m
              channels.deconfliction-line.buys: [0h, 1h, 2h]
            design: { points: 40 }
            replications: 1
            """);
        var models = new PointModels(study);
        var told = 0;
        foreach (var point in DesignPoints.Of(study))
        {
            var bound = models.TryCompile(point, out var fault);
            var read = new PointModels(study).TryCompile(point, out var expected);
            Assert.That((bound?.Hash, fault?.ToString()), Is.EqualTo((read?.Hash, expected?.ToString())));
            if (fault is not null) told++;
        }

        Assert.That(told, Is.InRange(5, 60));
    }

    private static void RequireSame(Study study)
    {
        var models = new PointModels(study);
        var points = DesignPoints.Of(study);
        foreach (var point in points)
        {
            var (model, read) = (models.Compile(point), new PointModels(study).Compile(point));
            Assert.That((model.Hash, model.StructureHash, model.NumbersHash), Is.EqualTo((read.Hash, read.StructureHash, read.NumbersHash)), $"point {point.Id}");
            Assert.That(model.Definition.Parameters.Select(Line), Is.EqualTo(read.Definition.Parameters.Select(Line)), $"point {point.Id}");
            var (one, other) = (new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(read, default));
            for (var replication = 0u; replication < 2; replication++)
            {
                one.Run(new StreamKey(5, 0, replication));
                other.Run(new StreamKey(5, 0, replication));
                Bytes.RequireSame(in other.World, in one.World, $"point {point.Id}, replication {replication}");
            }
        }

        // Of the points that stand together in a design some differ in numbers alone.
        var shared = points.Count(point => models.Compile(point).SharesRulesWith(models.Compile(points[0])));
        Assert.That(shared, study.Factors.IsEmpty ? Is.EqualTo(1) : Is.GreaterThan(1));
    }

    private static string Line(ParameterDefinition parameter) => $"{parameter.Path} {parameter.Spread} {parameter.Unit} {parameter.IsDefault} {parameter.Basis} {string.Join(',', parameter.Sources)}";

    private static Study Read(string text)
    {
        var read = StudyReader.Read(new ScenarioSource("study.yaml", [.. Encoding.UTF8.GetBytes(text)]), name => ScenarioSource.Load(Path.Combine(Folder, name)), StudyColumns.Names);
        return read.Study ?? throw new AssertionException(string.Join('\n', read.Diagnostics));
    }
}
