namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Every shipped scenario gives the digest that docs/determinism.md prints, on every computer.</summary>
public sealed class GoldenDigests
{
    private const int Replications = 1000;

    private static IEnumerable<string> Files => Shipped.Files;

    private static string Page => File.ReadAllText(Path.Combine(Shipped.Root, "docs", "determinism.md"));

    [TestCaseSource(nameof(Files))]
    public void Its_digest_is_the_pinned_one(string file)
    {
        var row = $"| `{file}` | `{Shipped.Run(file, Replications).Digest()}` |";
        Assert.That(Page.Split('\n'), Does.Contain(row),
            "the results of this scenario have changed: that is a defect, or it is meant, stands in the CHANGELOG under Results, and docs/determinism.md gets this row");
    }

    [Test]
    public void No_other_scenario_is_pinned() =>
        Assert.That(Page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains(".yaml` | `", StringComparison.Ordinal)), Is.EqualTo(Shipped.Files.Count));
}
