using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>The values of a block, each by its key; where the key is absent the default of the table stands.</summary>
internal sealed partial class Block
{
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>The value of a key that must be a single one, as it is written.</summary>
    public ScalarNode? Scalar(string key) => Value(key) is { } node ? ScalarOf(node, key) : null;

    public ImmutableArray<ScalarNode> TextList(string key) => Value(key) switch
    {
        null or BrokenNode => [],
        ScalarNode scalar => [scalar],
        ListNode list => [.. list.Items.Select(item => ScalarOf(item, key)).OfType<ScalarNode>()],
        { } other => Wrong<ImmutableArray<ScalarNode>>(other, key, "is a list", []),
    };

    public bool Flag(string key) => FlagOrNull(key) ?? Key(key).Default == "true";

    public bool? FlagOrNull(string key) => Scalar(key) is { } scalar ? FlagOf(scalar, key) : null;

    public int? Choice(string key)
    {
        var allowed = Key(key).Allowed;
        if (Value(key) is not { } node) return Key(key).Default is { } standard ? allowed.IndexOf(standard) : null;
        if (ScalarOf(node, key) is not { } scalar) return null;
        if (allowed.IndexOf(scalar.Text) is var index and >= 0) return index;
        var near = reading.Findings.Near(scalar.Text, allowed);
        reading.Findings.Report(
            ValueRules.NotChoice, scalar.Place, $"`{key}` cannot be `{scalar.Text}`",
            near.Length > 0 ? $"did you mean {Suggestion.Either(near)}?" : $"allowed are {Suggestion.List(allowed)}", near);
        return null;
    }

    /// <summary>A whole number that is known, not negative.</summary>
    public int? Whole(string key) => Scalar(key) is { } scalar ? WholeOf(scalar, key) : null;

    public int? Name(string key) => Scalar(key) is { } scalar ? NameOf(scalar, Key(key).Names) : null;

    public ImmutableArray<int> NameList(string key) => [.. TextList(key).Select(scalar => NameOf(scalar, Key(key).Names, key)).OfType<int>().Distinct()];

    public int? NameOf(ScalarNode scalar, NameSort sort, string key = "")
    {
        if (reading.Names.Find(sort, scalar.Text) is { } index) return index;
        if (reading.Names.Known(sort)) ReportName(scalar, sort, key);
        return null;
    }

    public ParameterId Number(string key) => NumberOrNull(key) ?? new NumberReader(reading).Parameter(Standard(key), StandardSlot(key));

    public ParameterId? NumberOrNull(string key) => Value(key) is { } node ? new NumberReader(reading).Parameter(node, Slot(key)) : null;

    public VariedProbability Varied(string key) => Value(key) is { } node
        ? new VariedReader(reading).Read(node, Slot(key))
        : Key(key) is { DefaultKey: { } other } ? Varied(other)
        : new VariedReader(reading).Read(Standard(key), StandardSlot(key));

    public DurationDefinition Duration(string key) => DurationOrNull(key) ?? new DurationReader(reading).Read(Standard(key), StandardSlot(key))!;

    public DurationDefinition? DurationOrNull(string key) => Value(key) is { } node ? new DurationReader(reading).Read(node, Slot(key)) : null;

    public ImmutableArray<T?> ByRung<T>(string key, Func<Node, Slot, T?> leaf) =>
        Value(key) is { } node ? new ByRungReader(reading).Read(node, Slot(key), leaf) : [];

    /// <summary>Minutes of a length of time that is known.</summary>
    public double? Span(string key) => Value(key) is { } node ? new NumberReader(reading).Constant(node, Slot(key), $"`{key}`") : null;

    /// <summary>A block inside; null where the key is absent.</summary>
    public Block? Inner(string key) => Has(key) ? Open(reading, Key(key).Block!, Entry(key)!.Value, PlaceOf(key), Inside(key), Provenance) : null;

    /// <summary>The items of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<Node> Items(string key) => Value(key) switch
    {
        null or BrokenNode => [],
        ListNode list => list.Items,
        ScalarNode scalar => [scalar],
        { } other => Wrong<ImmutableArray<Node>>(other, key, "is a list", []),
    };

    /// <summary>The value of a key that the caller reads by itself.</summary>
    public Node? Raw(string key) => Value(key);

    private ScalarNode Standard(string key) => new(Place, Key(key).Default ?? "0", plain: true);

    private Slot StandardSlot(string key) => Slot(key) with { IsDefault = true, Positive = false };

    private ScalarNode? ScalarOf(Node node, string key) => node switch
    {
        ScalarNode scalar => scalar,
        BrokenNode => null,
        _ => Wrong<ScalarNode?>(node, key, "is a single value", null),
    };

    private T Wrong<T>(Node node, string key, string what, T value)
    {
        reading.Findings.Report(KeyRules.Shape, node.Place, $"`{key}` {what}", $"for instance `{key}: {Key(key).Example}`");
        return value;
    }

    private bool? FlagOf(ScalarNode scalar, string key)
    {
        if (scalar.Text is "true" or "false") return scalar.Text == "true";
        var flag = scalar.Text.ToLowerInvariant() switch
        {
            "yes" or "on" or "y" or "true" or "1" => "true",
            "no" or "off" or "n" or "false" or "0" => "false",
            _ => null,
        };
        reading.Findings.Report(
            ValueRules.NotFlag, scalar.Place, $"`{key}` cannot be `{scalar.Text}`",
            flag is null ? "write `true` or `false`" : $"did you mean `{flag}`? only `true` and `false` are truth values", flag is null ? [] : [flag]);
        return null;
    }

    private int? WholeOf(ScalarNode scalar, string key)
    {
        if (WholeNumber.Read(scalar.Text) is { } whole && (whole > 0 || !Key(key).Positive)) return AtMost(whole, scalar, key);
        if (scalar.Text.Contains("..", StringComparison.Ordinal)) reading.Findings.Report(
            ValueRules.Constant, scalar.Place, $"`{key}` must be one value", "no range can stand here");
        else reading.Findings.Report(
            ValueRules.NotNumber, scalar.Place, $"`{key}` cannot be `{scalar.Text}`",
            $"it is a whole number{(Key(key).Positive ? " above 0" : "")}, such as `{Key(key).Example}`");
        return null;
    }

    private int? AtMost(int whole, ScalarNode scalar, string key)
    {
        if (Key(key).Most is not { } most || whole <= most) return whole;
        reading.Findings.Report(ValueRules.TooLarge, scalar.Place, $"`{key}` cannot be {scalar.Text}", $"it is at most {most}");
        return null;
    }

    private void ReportName(ScalarNode scalar, NameSort sort, string key)
    {
        var known = sort == NameSort.Side && key == "to" ? reading.Names.Of(sort).AddRange(reading.Names.Of(NameSort.Seat)) : reading.Names.Of(sort);
        var near = reading.Names.ByTitle(sort, scalar.Text) is { } titled ? [titled] : reading.Findings.Near(scalar.Text, known);
        if (key == "to")
        {
            var both = scalar.Text.ToLowerInvariant() is "both" or "all" or "everybody" or "everyone" or "any";
            var seats = reading.Names.Of(NameSort.Seat);
            var sides = $"an inject goes to a side{(seats.IsEmpty ? "" : " or a seat")}: {Suggestion.Either(known)}, or to both: `[{string.Join(", ", reading.Names.Of(sort))}]`, as it does without `to`";
            var person = seats.IsEmpty ? "a person is named in the `title`, a seat under `exercise.seats`" : "a person is named in the `title`";
            reading.Findings.Report(
                NameRules.Unknown, scalar.Place, $"there is no side {(seats.IsEmpty ? "" : "or seat ")}`{scalar.Text}`",
                near.Length > 0 ? $"did you mean {Suggestion.Either(near)}? {sides}" : both ? sides : $"{sides}; {person}", near);
            return;
        }

        var hint = known.All(name => name.Length == 0) ? $"the scenario has no {Names.CalledMany(sort)}" : Suggestion.Hint(near, known, $"the {Names.CalledMany(sort)} are");
        reading.Findings.Report(NameRules.Unknown, scalar.Place, $"there is no {Names.Called(sort)} `{scalar.Text}`", hint, near);
    }
}
