using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>No number without basis and source.</summary>
public sealed partial class Sources
{
    private static readonly string[] OwnJudgement = ["judgement", "made-up"];

    private static readonly string[] Carriers =
        ["www.thenationalnews.com", "www.japantimes.co.jp", "ktvz.com", "www.devdiscourse.com", "www.standardmedia.co.ke", "zeenews.india.com"];

    private static IEnumerable<string> Files => Shipped.Files;

    [TestCaseSource(nameof(Files))]
    public void Every_number_has_a_basis_and_a_source(string file)
    {
        var bare = Shipped.Read(file).Model.Parameters.Where(parameter => !parameter.IsDefault && (parameter.Basis == Basis.None || parameter.Sources.IsEmpty));

        Assert.That(bare.Select(parameter => parameter.Path), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void Every_date_and_interval_has_a_basis_and_a_source(string file) =>
        Assert.That(Calendar.Of(file).Where(row => row.Basis.Length == 0 || row.Sources.Length == 0), Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void What_is_sourced_or_estimated_names_a_publication(string file)
    {
        var unfounded = Shipped.Read(file).Model.Parameters
            .Where(parameter => !parameter.IsDefault && parameter.Basis is Basis.Sourced or Basis.Estimate && !parameter.Sources.Any(IsPublication)).Select(parameter => parameter.Path)
            .Concat(Calendar.Of(file).Where(row => row.Basis is "sourced" or "estimate" && !row.Sources.Split(", ").Any(IsPublication)).Select(row => row.Path));

        Assert.That(unfounded, Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void Every_source_has_a_title_and_every_publication_its_name_and_date(string file)
    {
        foreach (var source in Shipped.Read(file).Sources)
        {
            Assert.That(source.Title, Is.Not.Null.And.Not.Empty, source.Key);
            if (!IsPublication(source.Key)) continue;
            Assert.That(source.Further, Does.ContainKey("publisher"), source.Key);
            Assert.That(source.Date, Does.Match(@"^\d{4}(-\d{2}){0,2}$"), source.Key);
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_copy_is_that_of_a_newspaper_a_station_or_a_feed_that_carries_the_agency(string file)
    {
        var copies = Shipped.Read(file).Sources.Where(source => source.Further.ContainsKey("copy")).Select(source => new Uri(source.Further["copy"]).Host);

        Assert.That(copies, Is.SubsetOf(Carriers));
    }

    [TestCaseSource(nameof(Files))]
    public void What_one_night_shows_is_not_called_a_documented_chance(string file)
    {
        var chances = Shipped.Read(file).Model.Parameters.Where(parameter => parameter.Path.StartsWith("contact.", StringComparison.Ordinal));

        Assert.That(chances.Where(parameter => parameter.Basis == Basis.Sourced).Select(parameter => parameter.Path), Is.Empty);
    }

    [Test]
    public void The_same_key_means_the_same_source_in_every_scenario()
    {
        var ambiguous = Shipped.Files.SelectMany(file => Shipped.Read(file).Sources).GroupBy(source => source.Key)
            .Where(group => group.Select(source => (source.Title, source.Date, source.Url, source.Further.GetValueOrDefault("copy"))).Distinct().Count() > 1);

        Assert.That(ambiguous.Select(group => group.Key), Is.Empty);
    }

    [Test]
    public void The_page_of_sources_says_what_the_scenarios_say()
    {
        var page = SourcesPage.Write();
        if (Environment.GetEnvironmentVariable("CHANNELSIM_UPDATE_DOCS") == "1") File.WriteAllText(SourcesPage.Path, page);

        Assert.That(File.Exists(SourcesPage.Path) ? File.ReadAllText(SourcesPage.Path) : "", Is.EqualTo(page), "docs/sources.md is stale: CHANNELSIM_UPDATE_DOCS=1 dotnet test --project tests/ChannelSim.Experiments.Tests writes it anew");
    }

    [TestCaseSource(nameof(Files))]
    public void Moved_defaults_say_why(string file)
    {
        foreach (Match moved in Moved().Matches(Shipped.Text(file)))
            Assert.That(moved.Groups["why"].Value.Trim(), Has.Length.GreaterThan(40), moved.Value);
    }

    private static bool IsPublication(string key) => !OwnJudgement.Contains(key, StringComparer.Ordinal);

    [GeneratedRegex("# MOVED:(?<why>.*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moved();
}
