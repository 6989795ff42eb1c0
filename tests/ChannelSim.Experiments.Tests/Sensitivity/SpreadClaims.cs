using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Tests.Scenarios;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>Single values that are assumptions are varied by a part of their value, and stay possible.</summary>
public sealed class SpreadClaims
{
    [TestCase(ParameterUnit.Minutes, 60, 48, 72)]
    [TestCase(ParameterUnit.Probability, 0.3, 0.24, 0.36)]
    [TestCase(ParameterUnit.Probability, 0.98, 0.976, 0.984)] // of what it lacks of 1
    [TestCase(ParameterUnit.LogOdds, -0.5, -0.6, -0.4)]
    public void A_number_is_varied_by_a_part_of_its_value(ParameterUnit unit, double value, double low, double high)
    {
        var spread = Of(Parameter("a", unit, value))[0].Spread;
        Assert.That((spread.Kind, spread.A, spread.B), Is.EqualTo((SpreadKind.Uniform, low, high)).Within(1e-12));
    }

    [TestCase(ParameterUnit.Minutes, 0, Basis.Assumption, false)]
    [TestCase(ParameterUnit.Probability, 1, Basis.Assumption, false)]
    [TestCase(ParameterUnit.Minutes, 60, Basis.Sourced, false)]
    [TestCase(ParameterUnit.Minutes, 60, Basis.Estimate, false)]
    [TestCase(ParameterUnit.Minutes, 60, Basis.None, false)]
    [TestCase(ParameterUnit.Minutes, 60, Basis.Assumption, true)]
    public void Others_stay(ParameterUnit unit, double value, Basis basis, bool isDefault) =>
        Assert.That(Of(Parameter("a", unit, value) with { Basis = basis, IsDefault = isDefault })[0].Spread, Is.EqualTo(Spread.Constant(value)));

    [Test]
    public void A_range_stays_as_it_is()
    {
        var range = new ParameterDefinition("a", Spread.Uniform(1, 2), ParameterUnit.Minutes, false, Basis.Assumption, []);
        Assert.That(Of(range)[0], Is.EqualTo(range));
    }

    /// <summary>60 by 20 % would be 48 to 72, and 65 would be 52 to 78: the mode could be below the low end.</summary>
    [Test]
    public void The_numbers_of_one_law_keep_their_order()
    {
        var spreads = Of(Parameter("fuse.low", ParameterUnit.Minutes, 60), Parameter("fuse.mode", ParameterUnit.Minutes, 65), Parameter("fuse.high", ParameterUnit.Minutes, 300)).Select(parameter => (parameter.Spread.A, parameter.Spread.B));
        Assert.That(spreads, Is.EqualTo(new[] { (48.0, 62.5), (62.5, 78.0), (240.0, 360.0) }).Within(1e-12));
    }

    /// <summary>Whatever is shipped: every replication of every scenario comes to its end with all its assumptions varied by half.</summary>
    [TestCaseSource(typeof(Shipped), nameof(Shipped.Files))]
    public void Every_scenario_runs_with_its_assumptions_varied(string file)
    {
        var problem = SensitivityProblem.Of(Shipped.Read(file).Model, [new("miscalculations", Experiments.Measures.MeasureKind.Count)], 0.5);
        Assert.That(problem.Factors, Is.Not.Empty);
        var result = SensitivityRunner.Run(problem, new SensitivityPlan { Samples = 200, Threads = 2 });
        Assert.That(result.Replications, Is.EqualTo(400));
    }

    private static ParameterDefinition Parameter(string path, ParameterUnit unit, double value) => new(path, Spread.Constant(value), unit, false, Basis.Assumption, []);

    private static IReadOnlyList<ParameterDefinition> Of(params ParameterDefinition[] parameters) => SpreadAssumptions.Of(Models.Everything() with { Parameters = [.. parameters] }, 0.2).Parameters;
}
