using System.IO.Compression;
using ChannelSim.Exercise.Msel;
using ChannelSim.Scenarios.Texts;
using CsCheck;

namespace ChannelSim.Exercise.Tests.Msel;

/// <summary>A timeline becomes a table and a table a timeline, and nothing is lost on either way.</summary>
public sealed class RoundTripClaims
{
    private static IEnumerable<string> Paths => Shipped.Paths();

    [TestCaseSource(nameof(Paths))]
    public void What_is_exported_changes_nothing_when_it_is_imported(string path)
    {
        var source = ScenarioSource.Load(path);
        var scenario = ScenarioRead(source);
        foreach (var bytes in Forms(InjectExport.Of(scenario)))
        {
            var plan = InjectImport.Plan(source, scenario, Lists.Good(SheetReading.Read("list", bytes)), removes: true);
            Assert.That(plan.Faults.Concat(plan.Warnings), Is.Empty);
            Assert.That((plan.IsEmpty, plan.Same, plan.Text), Is.EqualTo((true, scenario.Model.Timeline.Length, source.Text)));
        }
    }

    [Test]
    public void So_it_is_with_whatever_texts_and_keys() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var text = new RandomList(seed).Scenario();
        foreach (var bytes in Forms(InjectExport.Of(Lists.Read(text))))
        {
            var plan = Lists.Plan(text, Lists.Good(SheetReading.Read("list", bytes)), removes: true);
            Assert.That(plan.Faults, Is.Empty, text);
            Assert.That(plan.Text, Is.EqualTo(text));
        }
    }, iter: 150);

    [Test]
    public void What_is_imported_is_exported_as_it_was() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var random = new RandomList(seed);
        var text = random.Scenario();
        var table = random.Changed(InjectExport.Of(Lists.Read(text)));
        var plan = Lists.Plan(text, Lists.Good(SheetReading.Read("list.csv", SheetWriter.Csv(table, withMark: true))), removes: true);
        Assert.That(plan.Faults, Is.Empty, text + "\n" + Text(table));
        Assert.That(Rows(InjectExport.Of(Lists.Read(plan.Text!))), Is.EquivalentTo(Rows(table)), text + "\n" + Text(table) + "\n" + plan.Text);
        Assert.That(Lists.Plan(plan.Text!, Lists.Good(SheetReading.Read("list.csv", SheetWriter.Csv(table, withMark: false)))).IsEmpty, plan.Text);
    }, iter: 300);

    [Test]
    public void A_workbook_of_one_table_has_the_same_bytes_whenever_it_is_written()
    {
        var (first, second) = (InjectExport.Of(Lists.Read(new RandomList(7).Scenario())), InjectExport.Of(Lists.Read(new RandomList(7).Scenario())));
        var bytes = SheetWriter.Workbook(first);
        Assert.That(SheetWriter.Workbook(second), Is.EqualTo(bytes));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.That(archive.Entries.Select(entry => entry.LastWriteTime.Year), Is.All.EqualTo(1980));
    }

    private static IEnumerable<byte[]> Forms(InjectTable table) => [SheetWriter.Csv(table, withMark: false), SheetWriter.Csv(table, withMark: true), SheetWriter.Workbook(table)];

    private static Scenarios.Scenario ScenarioRead(ScenarioSource source) => Scenarios.ScenarioReader.Read(source, []).Scenario!;

    /// <summary>What is in the cells, whatever the order of the columns that a table need not have.</summary>
    private static List<string> Rows(InjectTable table) =>
        [.. table.Rows.Select(row => string.Join('|', table.Columns.Zip(row.Cells).Where(cell => cell.Second.Length > 0).OrderBy(cell => cell.First, StringComparer.Ordinal).Select(cell => $"{cell.First}={cell.Second}")))];

    private static string Text(InjectTable table) => string.Join('\n', Rows(table));
}
