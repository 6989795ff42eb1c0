using System.Globalization;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Studies;

/// <summary>What a command line says of a study, as the document that a file would be: one reader then judges both. Places are in the options.</summary>
internal sealed class OptionDocument(StudyOptions options, Findings findings)
{
    private readonly List<MapEntry> entries = [];

    /// <param name="id">The name of the study.</param>
    public MapNode Build(string id)
    {
        Add("channelsim-study", "1");
        Add("id", id);
        Add("scenario", options.ScenarioPath);
        AddMap("set", options.Set.Select(assignment => Entry("--set ", assignment.Text, AsIs)));
        AddMap("factors", options.Vary.Select(vary => Entry("--vary ", vary, AsFactor)));
        AddMap("alternatives", Alternatives());
        AddDesign();
        Add("replications", options.Replications?.ToString(CultureInfo.InvariantCulture));
        Add("dice", options.Dice?.ToString(CultureInfo.InvariantCulture));
        Add("knowledge", options.Knowledge);
        if (options.Measures.Count > 0) entries.Add(new MapEntry(Scalar("measures"), new ListNode(Nowhere, [.. options.Measures.Select(Measure)])));
        Add("seed", options.Seed?.ToString(CultureInfo.InvariantCulture));
        Add("events", options.Events?.ToString(CultureInfo.InvariantCulture));
        return new MapNode(Nowhere, [.. entries]);
    }

    private static Place Nowhere => new("command line", 0, 0);

    private static ScalarNode Scalar(string text, Place? place = null) => new(place ?? Nowhere, text, plain: true);

    private static ScalarNode Measure(string text) => Scalar(text, new Place("--measure " + text, 1, 1, text.Length));

    private void Add(string key, string? value)
    {
        if (value is not null) entries.Add(new MapEntry(Scalar(key), new ScalarNode(Nowhere, value, plain: false)));
    }

    private void AddMap(string key, IEnumerable<MapEntry?> items)
    {
        var map = new MapNode(Nowhere, []);
        foreach (var item in items.OfType<MapEntry>())
        {
            if (key == "factors" && map.Find(item.Name) is not null)
                findings.Report(StudyRules.SetTwice, item.Key.Place, $"`{item.Name}` is varied twice", "write all its values in one `--vary`");
            map = map.With(item.Key, item.Value);
        }

        if (map.Entries.Length > 0) entries.Add(new MapEntry(Scalar(key), map));
    }

    private IEnumerable<MapEntry> Alternatives()
    {
        if (options.Without.Count == 0) yield break;
        yield return new MapEntry(Scalar("as it is"), new MapNode(Nowhere, []));
        foreach (var channel in options.Without.Distinct(StringComparer.Ordinal))
        {
            var place = new Place("--without " + channel, 1, 1, channel.Length);
            yield return new MapEntry(Scalar($"without {channel}", place), new MapNode(place, [new MapEntry(Scalar("without", place), Scalar(channel, place))]));
        }
    }

    private void AddDesign()
    {
        List<MapEntry> design = [];
        var isFile = options.Design is not (null or "factorial" or "latin");
        if (options.Design is not null) design.Add(new MapEntry(Scalar("kind"), Scalar(isFile ? "points" : options.Design)));
        if (isFile) design.Add(new MapEntry(Scalar("file"), new ScalarNode(Nowhere, options.Design!, plain: false)));
        if (options.Points is { } points) design.Add(new MapEntry(Scalar("points"), Scalar(points.ToString(CultureInfo.InvariantCulture))));
        if (design.Count > 0) entries.Add(new MapEntry(Scalar("design"), new MapNode(Nowhere, [.. design])));
    }

    private MapEntry? Entry(string option, string text, Func<string, Place, int, Node?> value)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var place = new Place(option + text, 1, 1, Math.Max(1, at));
        if (at > 0 && at < text.Length - 1) return value(text[(at + 1)..], place, at + 1) is { } node ? new MapEntry(Scalar(text[..at].Trim(), place), node) : null;
        findings.Report(AssignmentRules.Malformed, place, "this is not PATH=VALUE", option == "--vary " ? "for instance `sides.us.threshold.routine=60..80%` or `channels.burns.travel=1d,2d`" : "for instance `channels.burns.travel=2d`");
        return null;
    }

    private Node? AsIs(string text, Place place, int offset)
    {
        var parsed = new DocumentParser(place.Source, text, findings, offset).Parse();
        return parsed.Complete ? parsed.Root : null;
    }

    /// <summary>Values parted by commas are a list; a comma inside brackets parts nothing.</summary>
    private Node? AsFactor(string text, Place place, int offset)
    {
        var list = AsIs($"[{text}]", place, offset - 1);
        return list is ListNode { Items: [ScalarNode only] } && only.Text.Contains("..", StringComparison.Ordinal) ? only
            : list is ListNode { Items: [MapNode map] } && Values.Shapes.IsValue(map) ? map
            : list is ListNode { Items: [ListNode inner] } ? inner
            : list;
    }
}
