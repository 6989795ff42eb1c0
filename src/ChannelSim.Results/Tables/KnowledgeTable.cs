using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>
/// The table <c>knowledge</c>: one row a draw of what is not known, one column an unknown number, named by its path, in its own unit. A row belongs to the replications
/// that have its number in their column <c>knowledge</c>, at the design point that it names, or at all of them where it names none.
/// </summary>
internal static class KnowledgeTable
{
    /// <summary>The most values that are written: a study that draws more is told so, and its draws follow from its seed.</summary>
    public const long MostValues = 50_000_000;

    /// <summary>The name of the metadata that say of each column its unit, law, ends and basis.</summary>
    public const string Parameters = "channelsim.parameters";

    private const int MostCells = 1 << 20;

    /// <summary>The design points that have rows of their own; one row of each draw for all of them where that is the first alone. Empty where nothing is drawn, or there would be too many values.</summary>
    public static ImmutableArray<DesignPoint> Blocks(Study study, ImmutableArray<DesignPoint> points)
    {
        if (study.FixedKnowledge) return [];
        var models = new PointModels(study);
        var unknown = Unknown(models.Compile(points[0])).ToList();
        var kinds = Kinds(study, points).Select(models.Compile).ToList();
        ImmutableArray<DesignPoint> blocks = kinds.TrueForAll(model => Unknown(model).SequenceEqual(unknown)) ? [points[0]] : points;
        var names = kinds.SelectMany(Unknown).Select(number => number.Path).Distinct(StringComparer.Ordinal).Count();
        return names == 0 || blocks.Length * Draws(study) * names > MostValues ? [] : blocks;
    }

    /// <summary>Writes the table.</summary>
    public static void Write(Stream stream, IReadOnlyDictionary<string, string> metadata, Study study, ImmutableArray<DesignPoint> points, ImmutableArray<DesignPoint> blocks)
    {
        var models = new PointModels(study);
        var names = Kinds(study, points).Select(models.Compile).SelectMany(Unknown).Select(unknown => unknown.Path).Distinct(StringComparer.Ordinal).ToArray();
        var (design, knowledge) = (new MaybeColumn<int>("design_id"), SmallColumn.Long("knowledge"));
        var columns = names.Select(SmallColumn.Number).ToArray();
        var own = blocks.Length > 1;
        var all = new SortedDictionary<string, string>(metadata.ToDictionary(), StringComparer.Ordinal) { [Parameters] = Described(Kinds(study, points).Select(models.Compile)) };
        using var table = new SmallTable(stream, all, Math.Clamp(MostCells / (columns.Length + 2), 1 << 10, 1 << 16), [design, knowledge, .. columns]);
        foreach (var point in blocks)
        {
            var drawn = new DrawnUnknowns(models.Compile(point));
            var values = new double[drawn.Parameters.Length];
            var paths = drawn.Parameters.Select(parameter => parameter.Path).ToList();
            var places = names.Select(name => paths.IndexOf(name)).ToArray();
            for (var draw = 0L; draw < study.Replications; draw += study.Dice)
            {
                drawn.Read(new StreamKey(study.Seed, 0, (uint)draw), values);
                design.Add(own ? point.Id : null);
                knowledge.Add(draw);
                for (var i = 0; i < columns.Length; i++) columns[i].Add(places[i] < 0 ? double.NaN : values[places[i]]);
                table.EndRow();
            }
        }
    }

    /// <summary>Rows of the table.</summary>
    public static long Rows(Study study, ImmutableArray<DesignPoint> blocks) => blocks.Length * Draws(study);

    private static long Draws(Study study) => ((study.Replications - 1) / study.Dice) + 1;

    // A factor that is a number is known at each point, whatever the number: points that differ in such numbers alone leave the same unknown.
    private static IEnumerable<DesignPoint> Kinds(Study study, ImmutableArray<DesignPoint> points) => points.DistinctBy(point =>
        (point.Alternative, string.Join('\n', point.Values.Select((value, factor) => value.Length == 0 || FactorValue.Read(value) is not null ? (value.Length == 0 ? "" : "number") : $"{factor} {value}"))));

    private static IEnumerable<(string Path, Spread Spread)> Unknown(CompiledModel model) =>
        model.Definition.Parameters.Where(parameter => !parameter.Spread.IsConstant).Select(parameter => (parameter.Path, parameter.Spread));

    private static string Described(IEnumerable<CompiledModel> models) => JsonSerializer.Serialize(
        models.SelectMany(model => model.Definition.Parameters).Where(parameter => !parameter.Spread.IsConstant).DistinctBy(parameter => (parameter.Path, parameter.Spread)).Select(Described).ToArray(), StoreJson.Compact);

    private static SortedDictionary<string, object?> Described(ParameterDefinition parameter)
    {
        var fields = SpreadFields.Of(parameter.Spread);
        return new SortedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = parameter.Path, ["unit"] = ParameterNames.Of(parameter.Unit), ["law"] = fields.Law, ["low"] = fields.Low, ["high"] = fields.High, ["mean"] = fields.Mean,
            ["basis"] = ParameterNames.Of(parameter.Basis), ["sources"] = parameter.Sources.ToArray(),
        };
    }
}
