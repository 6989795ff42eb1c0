using ChannelSim.Benchmarks.Peers;
using ChannelSim.Benchmarks.Peers.Cut;
using ChannelSim.Engine.Model;

namespace ChannelSim.Benchmarks.Works;

/// <summary>What engine and peers do alike: a scenario, and the numbers of a replication in which they must agree.</summary>
/// <param name="Name">The name, also of the C and C++ programs (with underscores).</param>
/// <param name="Measures">The numbers, each a sum of measures of the engine.</param>
internal sealed record Work(string Name, IReadOnlyList<WorkMeasure> Measures)
{
    /// <summary>Eight lines: no ladder, no beliefs, only channels.</summary>
    public static readonly Work EightLines = new("eight-lines", [.. NaiveEightLines.Names.Select(OfEightLines)]);

    /// <summary>A cut of europe-2022 that can still be written by hand.</summary>
    public static readonly Work Cut = new("cut-2022", [.. CutPeer.Names.Select(name => new WorkMeasure(name, [name]))]);

    /// <summary>Where its scenario is.</summary>
    public string Scenario => Repository.Path("benchmarks", "scenarios", Name + ".yaml");

    /// <summary>Its scenario, compiled.</summary>
    public CompiledModel Compile() => Repository.Compile(Scenario);

    private static WorkMeasure OfEightLines(string name)
    {
        var measure = name switch
        {
            "opened" => "incidents.need-{0}.opened",
            "settled" => "incidents.need-{0}.settled_accident",
            "missed" => "incidents.need-{0}.stood_down_accident",
            "busy" => "channels.line-{0}.passed_over_busy",
            "under_repair" => "channels.line-{0}.passed_over_under_repair",
            _ => "channels.line-{0}." + name,
        };
        return new WorkMeasure(name, [.. Enumerable.Range(1, 8).Select(line => string.Format(measure, line))]);
    }
}

/// <summary>A number that a program for a work yields for a replication.</summary>
/// <param name="Name">What the peers call it.</param>
/// <param name="EngineMeasures">The engine's measures that add up to it.</param>
internal sealed record WorkMeasure(string Name, IReadOnlyList<string> EngineMeasures);
