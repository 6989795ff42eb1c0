using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Studies;
using ChannelSim.Experiments.Tests.Scenarios;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>
/// A scenario whose response is known: incidents by a rate, each an accident with chance 1 - h, answered with a fixed chance. The expected miscalculations are a constant times rate (1 - h), a product of
/// two independent unknown numbers, so that every index is known; given the numbers they are Poisson.
/// </summary>
internal static class KnownScenario
{
    public static readonly string[] Assignments = ["incidents.radar-contact.rate=200..1000", "incidents.radar-contact.hostile=0..60%", "incidents.radar-contact.belief=20%", "incidents.radar-contact.fuse=2h"];

    private const double Rate = 600, RateVariance = 800.0 * 800 / 12, Accident = 0.7, AccidentVariance = 0.6 * 0.6 / 12;
    private const double OfRate = Accident * Accident * RateVariance, OfHostile = Rate * Rate * AccidentVariance, OfBoth = RateVariance * AccidentVariance;
    private const double Whole = OfRate + OfHostile + OfBoth;

    /// <summary>In the order of the file: rate, hostile.</summary>
    public static readonly double[] First = [OfRate / Whole, OfHostile / Whole];

    public static readonly double[] Total = [(OfRate + OfBoth) / Whole, (OfHostile + OfBoth) / Whole];

    public const double Second = OfBoth / Whole;

    /// <summary>The share of the variance of one replication that the numbers make.</summary>
    public static double Share
    {
        get
        {
            const double days = 30, decided = days - (2.0 / 24); // 2 h after the start nothing has been decided yet
            var each = 0.02588 * decided / days; // P(respond | accident), per accident
            return each * each * Whole / ((each * each * Whole) + (each * Rate * Accident));
        }
    }

    public static SensitivityProblem Problem(params string[] measures)
    {
        var definition = Shipped.Read("tutorial/01-decide-under-uncertainty.yaml", Assignments).Model;
        var all = new MeasureSchema(CompiledModel.Compile(definition)).Measures;
        return SensitivityProblem.Of(definition, [.. measures.Select(name => new StudyColumn(name, all.Single(measure => measure.Name == name).Kind))]);
    }
}
