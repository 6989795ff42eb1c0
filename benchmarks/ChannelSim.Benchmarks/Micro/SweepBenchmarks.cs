using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>Design points of four numbers, one replication of each: read from the text one by one, and bound to the structure of the first.</summary>
[MemoryDiagnoser]
public class SweepBenchmarks
{
    private const int Points = 10_000;
    private const int FewPoints = 200;

    private static readonly Study Study = Read("""
        channelsim-study: 1
        id: four-numbers
        scenario: europe-2022.yaml
        factors:
          incidents.stray-missile.hostile: 2..20%
          sides.us.threshold.routine: 60..80%
          channels.deconfliction-line.answer: 50..99%
          channels.burns.travel: 1..3d
        design: { kind: latin, points: 10000 }
        replications: 1
        measures: [miscalculations, missed, decision_cost, any_miscalculation, "rungs.*.reached"]
        """);

    private readonly ImmutableArray<DesignPoint> _points = DesignPoints.Of(Study);
    private readonly ImmutableArray<StudyColumn> _columns = StudyColumns.Of(Study);
    private readonly RowBlock _rows = new(StudyColumns.Of(Study).Length, Points);

    // A simulator of its own for each point has nothing to bind to.
    [Benchmark(Baseline = true, OperationsPerInvoke = FewPoints)]
    public int PointsRead()
    {
        for (var point = 0; point < FewPoints; point++) Run(new BatchSimulator(Study, _points, _columns), point, point + 1);
        return _rows.Count;
    }

    [Benchmark(OperationsPerInvoke = Points)]
    public int PointsBound()
    {
        Run(new BatchSimulator(Study, _points, _columns), 0, Points);
        return _rows.Count;
    }

    private void Run(BatchSimulator simulator, int first, int end) => simulator.Run(new StudyBatch(0, 0, first, end, 0, 1), _rows, [], [], null, CancellationToken.None);

    private static Study Read(string text)
    {
        var read = StudyReader.Read(new ScenarioSource("study.yaml", [.. Encoding.UTF8.GetBytes(text)]), name => ScenarioSource.Load(Repository.Path("scenarios", name)), StudyColumns.Names);
        return read.Study ?? throw new InvalidDataException(string.Join('\n', read.Diagnostics));
    }
}
