using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Keys;

/// <summary>Keys that many blocks have, and short ways to write a line of the table.</summary>
internal static class CommonKeys
{
    public static readonly KeyDefinition Basis = new(
        "basis", KeyKind.Choice, "What the numbers of the block rest on; what lies inside takes the nearest.", "estimate")
    {
        Allowed = ["sourced", "estimate", "assumption"], Absent = "that of the block around it", Copied = false,
    };

    public static readonly KeyDefinition Source = new(
        "source", KeyKind.TextList, "Keys of `sources` that document the numbers of the block.", "[reuters-2022-11-28]")
    {
        Absent = "those of the block around it", Copied = false,
    };

    public static readonly KeyDefinition[] Provenance = [Basis, Source];

    /// <summary>The names of a map by truth.</summary>
    public static readonly ImmutableArray<string> Truths = ["deliberate", "accident"];

    public static KeyDefinition Like(string section) => new("like", KeyKind.Text,
        $"Copies another block of `{section}`; a key given beside it replaces the whole value. `ends`, `title`, `text`, `routine`, `basis` and `source` are not copied.", "NAME")
    {
        Absent = "nothing is copied", Copied = false,
    };

    /// <summary>What people call a thing. It changes no draw; a copy would bear another's name, so <c>like</c> does not take it.</summary>
    public static KeyDefinition Title(string description, string example) => Text("title", description, example) with { Absent = "its name", Copied = false };

    /// <summary>What people should know of a thing. It changes nothing and belongs to this thing alone.</summary>
    public static KeyDefinition About(string example) => Text("text", "What people should know of it, in a sentence or two; it changes nothing.", example) with { Absent = "nothing", Copied = false };

    public static KeyDefinition Text(string name, string description, string example) => new(name, KeyKind.Text, description, example);

    public static KeyDefinition Number(string name, ParameterUnit unit, string value, string description, string example) =>
        new(name, KeyKind.Number, description, example) { Unit = unit, Default = value };

    public static KeyDefinition Probability(string name, string value, string description, string example) =>
        new(name, KeyKind.Probability, description, example) { Unit = ParameterUnit.Probability, Default = value };

    public static KeyDefinition Duration(string name, string? value, string description, string example) =>
        new(name, KeyKind.Duration, description, example) { Unit = ParameterUnit.Minutes, Default = value };
}
