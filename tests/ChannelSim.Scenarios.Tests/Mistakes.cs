using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests;

public sealed class Mistakes
{
    private static readonly string Sketch = File.ReadAllText(Files.Sketch);

    private static IEnumerable<Mistake> All => Mistake.All;

    [Test]
    public void There_are_at_least_sixty() => Assert.That(Mistake.All, Has.Count.GreaterThanOrEqualTo(60));

    [TestCaseSource(nameof(All))]
    public void Every_mistake_is_found(Mistake mistake) => Assert.That(Errors(mistake), Is.Not.Empty);

    [TestCaseSource(nameof(All))]
    public void One_mistake_is_one_message(Mistake mistake) =>
        Assert.That(Errors(mistake), Has.Count.EqualTo(1), string.Join('\n', Errors(mistake)));

    [Test]
    public void Ninety_five_percent_are_told_on_the_right_line()
    {
        var wrong = Mistake.All.Where(mistake => Errors(mistake)[0].Place.Line != Line(mistake)).ToList();
        TestContext.Out.WriteLine(string.Join('\n', wrong.Select(mistake => $"{mistake}: line {Line(mistake)} expected, told {Errors(mistake)[0]}")));
        Assert.That(wrong, Has.Count.LessThanOrEqualTo(Mistake.All.Count * 5 / 100));
    }

    [Test]
    public void Eighty_percent_of_the_typos_get_the_right_suggestion_first()
    {
        var typos = Mistake.All.Where(mistake => mistake.Suggestion is not null).ToList();
        var wrong = typos.Where(mistake => Errors(mistake)[0].Suggestions.FirstOrDefault() != mistake.Suggestion).ToList();
        TestContext.Out.WriteLine(string.Join('\n', wrong.Select(mistake => $"{mistake}: {mistake.Suggestion} expected, told {Errors(mistake)[0]}")));
        Assert.That(wrong, Has.Count.LessThanOrEqualTo(typos.Count * 20 / 100));
    }

    private static int Line(Mistake mistake) => Sketch[..At(mistake)].Count(c => c == '\n') + 1 + mistake.Down;

    private static int At(Mistake mistake)
    {
        var at = Sketch.IndexOf(mistake.Right, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"the scenario no longer has `{mistake.Right}`");
        return at;
    }

    private static List<Diagnostic> Errors(Mistake mistake)
    {
        var at = At(mistake);
        var text = Sketch[..at] + mistake.Wrong + Sketch[(at + mistake.Right.Length)..];
        return [.. Files.Read(text).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
