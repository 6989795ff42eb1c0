using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>
/// The numbers that are not known as a problem of SALib (Herman and Usher 2017; Iwanaga, Usher and Herman 2022): <c>num_vars</c>, <c>names</c>, <c>bounds</c> and
/// <c>dists</c> as its samplers take them. A law that SALib does not have is given as the nearest one that it has, and <c>approximated</c> names those numbers.
/// </summary>
internal static class SalibProblem
{
    // The 90 % quantile of the standard normal distribution.
    private const double NinetyPercent = 1.2815515655446004;

    public static string Of(ImmutableArray<ParameterDefinition> parameters) => JsonText.Object(json =>
    {
        json.WriteNumber("num_vars", parameters.Length);
        JsonText.Strings(json, "names", parameters.Select(parameter => parameter.Path));
        json.WriteStartArray("bounds");
        foreach (var parameter in parameters)
        {
            json.WriteStartArray();
            foreach (var number in Bounds(parameter.Spread)) json.WriteNumberValue(number);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        JsonText.Strings(json, "dists", parameters.Select(parameter => Law(parameter.Spread.Kind)));
        JsonText.Strings(json, "units", parameters.Select(parameter => ParameterNames.Of(parameter.Unit)));
        JsonText.Strings(json, "approximated", parameters.Where(parameter => parameter.Spread.Kind is SpreadKind.Pert or SpreadKind.Exponential).Select(parameter => parameter.Path));
    });

    private static string Law(SpreadKind kind) => kind switch
    {
        SpreadKind.Pert => "triang",
        SpreadKind.Lognormal => "lognorm",
        _ => "unif",
    };

    // triang: both ends, and where between them the mode lies, from 0 to 1. lognorm: mean and standard deviation of the logarithm.
    private static double[] Bounds(Spread spread) => spread.Kind switch
    {
        SpreadKind.Pert => [spread.A, spread.C, (spread.B - spread.A) / (spread.C - spread.A)],
        SpreadKind.Lognormal => [Math.Log(spread.A), Math.Log(spread.B / spread.A) / NinetyPercent],
        _ => SpreadFields.Of(spread) is var fields ? [fields.Low, fields.High] : [],
    };
}
