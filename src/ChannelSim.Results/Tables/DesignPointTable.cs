using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>The table <c>design_point</c>: one row a design point, one column a factor.</summary>
internal static class DesignPointTable
{
    public static void Write(Stream stream, IReadOnlyDictionary<string, string> metadata, Study study, ImmutableArray<DesignPoint> points, ImmutableArray<PointFacts> facts)
    {
        var (design, key, alternative) = (SmallColumn.Whole("design_id"), SmallColumn.Text("design_key"), SmallColumn.Text("alternative"));
        var factors = study.Factors.Select((factor, index) => new FactorColumn(factor, [.. points.Select(point => point.Values[index])])).ToArray();
        var (assignments, hash) = (SmallColumn.Text("assignments"), SmallColumn.Text("model_sha256"));
        var (unknown, horizon) = (SmallColumn.Whole("unknown_parameters"), SmallColumn.Number("horizon_minutes"));
        using var table = new SmallTable(stream, metadata, [design, key, alternative, .. factors.Select(factor => factor.Column), assignments, hash, unknown, horizon]);
        foreach (var point in points)
        {
            design.Add(point.Id);
            key.Add(point.Key);
            alternative.Add(point.Alternative.Name.Length == 0 ? null : point.Alternative.Name);
            for (var i = 0; i < factors.Length; i++) factors[i].Add(point.Values[i]);
            assignments.Add(AssignmentsOf(point));
            hash.Add(facts[point.Id].ModelHash);
            unknown.Add(facts[point.Id].UnknownParameters);
            horizon.Add(facts[point.Id].HorizonMinutes);
            table.EndRow();
        }
    }

    private static string AssignmentsOf(DesignPoint point) => JsonSerializer.Serialize(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["set"] = point.Assignments.Select(assignment => assignment.Text).ToArray(),
        ["without"] = point.Alternative.Without.ToArray(),
    }, StoreJson.Compact);
}
