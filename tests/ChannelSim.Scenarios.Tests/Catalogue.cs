using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests;

public sealed class Catalogue
{
    /// <summary>Without what shows only when the models of design points are made: the tests of the command line have it.</summary>
    private static IEnumerable<object> BadFiles => BadFile.All.Where(file => file.Code is not ("CH624" or "CH625" or "CH706"));

    /// <summary>Those of inject lists, the eighth family, are tables: the tests of exercises have them.</summary>
    [Test]
    public void Every_code_has_a_smallest_bad_file() =>
        Assert.That(BadFile.All.Select(file => file.Code).Distinct(), Is.EquivalentTo(DiagnosticCatalogue.Rules.Except(InjectListRules.All).Select(rule => rule.Code)));

    [TestCaseSource(nameof(BadFiles))]
    public void A_bad_file_yields_its_code_alone_and_at_its_place(object bad)
    {
        var file = (BadFile)bad;
        var found = file.Read().Select(diagnostic => $"{diagnostic.Code} at {diagnostic.Place.Line}:{diagnostic.Place.Column}").ToList();
        Assert.That(found, Is.EqualTo(new[] { $"{file.Code} at {file.Expected}" }), string.Join('\n', file.Read()));
    }

    [Test]
    public void Codes_are_distinct_ascending_and_every_rule_explains_itself()
    {
        var rules = DiagnosticCatalogue.Rules;
        Assert.That(rules.Select(rule => rule.Code), Is.Ordered.And.Unique);
        Assert.That(rules.Select(rule => rule.Code), Has.All.Match("^CH[1-8][0-9]{2}$"));
        Assert.That(rules, Has.All.Matches<DiagnosticRule>(rule => rule!.Title.Length > 0 && rule.Explanation.EndsWith('.') && rule.Cure.Length > 0));
    }

    [Test]
    public void Warnings_are_the_sixth_family_and_nothing_else_is() =>
        Assert.That(DiagnosticCatalogue.Rules, Has.All.Matches<DiagnosticRule>(rule => rule!.Severity == DiagnosticSeverity.Warning == (rule.Code[2] == '6')));

    [Test]
    public void The_document_is_what_the_catalogue_says()
    {
        var path = Path.Combine(Files.Root, "docs", "diagnostics.md");
        if (Environment.GetEnvironmentVariable("CHANNELSIM_WRITE_DOCS") == "1") File.WriteAllText(path, DiagnosticDocument.Write());
        Assert.That(File.ReadAllText(path), Is.EqualTo(DiagnosticDocument.Write()), "set CHANNELSIM_WRITE_DOCS=1 and run this test again to write it");
    }
}
