using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Every key of the scenario of 2022, mistyped in four ways: two letters swapped, one lost, one doubled, one replaced.</summary>
public sealed class Typos
{
    private static readonly string Sketch = File.ReadAllText(Files.Sketch);

    private static readonly HashSet<string> Known = [.. KeyTable.Blocks.SelectMany(block => block.Keys).Select(key => key.Name).Concat(["median", "mean", "p90"]).Where(name => name.Length >= 4)];

    private sealed record Typo(ScalarNode Key, string Wrong, List<Diagnostic> Errors)
    {
        public bool IsTold => Errors.Any(error => error.Place.Line == Key.Place.Line && error.Place.Column == Key.Place.Column);

        public bool IsAlone => Errors.Count == 1;

        public bool IsSuggested => Errors.Any(error => error.Suggestions.FirstOrDefault() == Key.Text);

        public override string ToString() => $"{Key.Text} -> {Wrong}: {string.Join(" | ", Errors.Take(3))}";
    }

    private static readonly List<Typo> All = [.. Keys(Root()).SelectMany(key => Wrongs(key.Text).Select(wrong => new Typo(key, wrong, Errors(key, wrong))))];

    [Test]
    public void Every_mistyped_key_is_told_where_it_stands() => Check(typo => typo.IsTold, 1.0);

    [Test]
    public void Nearly_every_mistyped_key_is_one_message() => Check(typo => typo.IsAlone, 0.99);

    [Test]
    public void Nearly_every_mistyped_key_gets_the_right_suggestion() => Check(typo => typo.IsSuggested, 0.99);

    private static void Check(Func<Typo, bool> claim, double share)
    {
        var wrong = All.Where(typo => !claim(typo)).ToList();
        TestContext.Out.WriteLine($"{All.Count} typos, {wrong.Count} not:\n{string.Join('\n', wrong.Take(40))}");
        Assert.That(wrong, Has.Count.LessThanOrEqualTo(All.Count * (1 - share)));
    }

    private static MapNode Root() => (MapNode)new DocumentParser("t", Sketch, new Findings()).Parse().Root!;

    private static IEnumerable<ScalarNode> Keys(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => (Known.Contains(entry.Name) ? [entry.Key] : Enumerable.Empty<ScalarNode>()).Concat(Keys(entry.Value))),
        ListNode list => list.Items.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> Wrongs(string key)
    {
        var at = key.Length / 2;
        if (key[at] != key[at - 1]) yield return key[..(at - 1)] + key[at] + key[at - 1] + key[(at + 1)..];
        yield return key.Remove(at, 1);
        yield return key.Insert(at, key[at].ToString());
        yield return key[..at] + "x" + key[(at + 1)..];
    }

    private static List<Diagnostic> Errors(ScalarNode key, string wrong)
    {
        var lines = Sketch.Split('\n');
        var (line, column) = (key.Place.Line - 1, key.Place.Column - 1);
        lines[line] = lines[line][..column] + wrong + lines[line][(column + key.Text.Length)..];
        return [.. Files.Read(string.Join('\n', lines)).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }
}
