using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests;

/// <summary>What numbers rest on: every block may say it, and nothing of it is passed over in silence.</summary>
public sealed class Provenances
{
    [TestCase("basis: [estimate]", "CH202")]
    [TestCase("basis: { value: estimate }", "CH202")]
    [TestCase("basis: guess", "CH304")]
    [TestCase("source: { a: b }", "CH202")]
    [TestCase("source: [[a]]", "CH202")]
    [TestCase("source:", "CH203")]
    [TestCase("source: nobody", "CH401")]
    public void A_basis_or_source_that_says_nothing_is_told(string keys, string code) =>
        Assert.That(Small.Error(Small.Head + Small.Missile + $"goodwill:\n  half-life: 30d\n  {keys}\nsources: {{ a: {{ title: A }} }}\n").Code, Is.EqualTo(code));

    [TestCase("clock: { start: 2022-03-01T00:00, horizon: 60d, zone: Europe/Berlin, basis: sourced, source: a }")]
    [TestCase("study: { replications: 5, basis: assumption, source: [a] }")]
    [TestCase("goodwill: { half-life: 30d, basis: sourced, source: a }")]
    [TestCase("costs: { miscalculation: 7, missed: 3, basis: assumption, source: a }")]
    public void Every_block_can_carry_both(string block)
    {
        var head = block.StartsWith("clock", StringComparison.Ordinal) ? string.Join('\n', Small.Head.Split('\n').Where(line => !line.StartsWith("clock", StringComparison.Ordinal))) : Small.Head;
        var found = Files.Read($"{head}{Small.Missile}basis: assumption\nsources: {{ a: {{ title: A }} }}\n{block}\n").Diagnostics;
        Assert.That(found.Where(diagnostic => diagnostic.Rule.Severity == DiagnosticSeverity.Error || diagnostic.Code == "CH605"), Is.Empty);
    }

    [Test]
    public void What_else_is_said_of_a_source_is_a_text() =>
        Assert.That(Small.Error(Small.Head + Small.Missile + "sources: { a: { title: A, pages: [3, 4] } }\n").Code, Is.EqualTo("CH202"));
}
