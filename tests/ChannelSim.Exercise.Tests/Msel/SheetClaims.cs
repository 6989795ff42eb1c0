using System.IO.Compression;
using System.Text;
using ChannelSim.Exercise.Msel;
using CsCheck;

namespace ChannelSim.Exercise.Tests.Msel;

/// <summary>Tables are read whatever wrote them, and none does harm: neither to whoever opens one of ours nor to the program.</summary>
public sealed class SheetClaims
{
    private static readonly InjectTable Dangerous = new(["id", "title"], [new InjectRow(["a", "=cmd|' /C calc'!A0"]), new InjectRow(["b", "+1"]), new InjectRow(["c", "-1"]), new InjectRow(["d", "@SUM(A1)"]), new InjectRow(["e", "\u20262"])]);

    [Test]
    public void No_cell_of_our_csv_begins_like_a_formula()
    {
        var text = Encoding.UTF8.GetString(SheetWriter.Csv(Dangerous, withMark: false));
        Assert.That(text.Split(['\n', ','], StringSplitOptions.TrimEntries), Has.None.Match("^\"?[=+@-]"));
        Assert.That(Lists.Csv(text).Rows.Values.Skip(1).Select(row => row[1].Text), Is.EqualTo(Dangerous.Rows.Select(row => row.Cells[1])));
    }

    [Test]
    public void A_workbook_of_ours_has_texts_and_no_formulas()
    {
        var bytes = SheetWriter.Workbook(Dangerous);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.That(archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()), Has.None.Contains("<x:f>").And.None.Contains("<f>"));
        Assert.That(Lists.Good(SheetReading.Read("a.xlsx", bytes)).Rows.Values.Skip(1).Select(row => row[1].Text), Is.EqualTo(Dangerous.Rows.Select(row => row.Cells[1])));
    }

    [Test]
    public void A_mark_is_written_when_it_is_wanted() =>
        Assert.That((SheetWriter.Csv(Dangerous, withMark: true)[..3], SheetWriter.Csv(Dangerous, withMark: false)[0]), Is.EqualTo((Encoding.UTF8.Preamble.ToArray(), (byte)'i')));

    [TestCase("id,title\r\nä,\"a, \"\"b\"\"\r\nc\"\r\n")]
    [TestCase("id;title\nä;\"a, \"\"b\"\"\nc\"")]
    [TestCase("id\ttitle\nä\t\"a, \"\"b\"\"\rc\"\n")]
    public void Separators_quotation_marks_and_line_ends_are_those_of_any_program(string csv)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(csv), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(csv)], Encoding.Latin1.GetBytes(csv) })
            Assert.That(Lists.Good(SheetReading.Read("list.csv", bytes)).Rows[2].Select(cell => cell.Text), Is.EqualTo(new[] { "ä", "a, \"b\"\nc" }));
    }

    [Test]
    public void The_sheet_with_the_headings_is_taken_and_dates_are_dates()
    {
        var sheet = Lists.Good(SheetReading.Read("a.xlsx", Book()));
        Assert.That((sheet.Name, sheet.Rows[3][0].Text, sheet.Rows[3][1].Text, sheet.Rows[3][2].Text, sheet.Rows[3][1].Place.ToString()), Is.EqualTo(("Plan", "7", "2027-03-03T03:45", "it was so", "a.xlsx:Plan!B3")));
        Assert.That(Lists.Plan(Lists.Head, sheet).Rows.Single().Cells.Select(cell => cell.Cell), Is.EqualTo(new[] { "A3", "B3", "C3" }));
    }

    [TestCase("Plan", true)]
    [TestCase("Notes", true)]
    [TestCase("plan", false)]
    public void A_sheet_can_be_named(string name, bool isThere)
    {
        var read = SheetReading.Read("a.xlsx", Book(), name);
        Assert.That(read.Sheet?.Name, Is.EqualTo(isThere ? name : null));
        if (!isThere) Assert.That(read.Faults.Single().ToString(), Does.Contain("`Notes`, `Plan`"));
    }

    [Test]
    public void A_workbook_that_unpacks_without_end_is_refused()
    {
        var read = SheetReading.Read("bomb.xlsx", Archive(("xl/workbook.xml", new string(' ', 70 << 20))));
        Assert.That(read.Faults.Single().ToString(), Does.Contain("larger than 64 MiB"));
    }

    [Test]
    public void A_workbook_that_declares_types_is_refused()
    {
        var read = SheetReading.Read("dtd.xlsx", Archive(("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>")));
        Assert.That(read.Faults.Single().ToString(), Does.Contain("declares document types"));
    }

    [Test]
    public void Whatever_the_bytes_a_table_or_a_fault_comes_of_them() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var random = new Random(seed);
        var bytes = seed % 2 == 0 ? Book() : SheetWriter.Csv(Dangerous, withMark: seed % 4 == 1);
        for (var change = random.Next(1, 20); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        var read = SheetReading.Read("list", seed % 3 == 0 ? bytes.AsMemory(0, random.Next(bytes.Length)) : bytes);
        Assert.That(read.Sheet is null, Is.EqualTo(!read.Faults.IsEmpty));
        if (read.Sheet is { } sheet) Assert.That(Lists.Plan(Lists.Head, sheet).Text is null, Is.EqualTo(!Lists.Plan(Lists.Head, sheet).Faults.IsEmpty));
    }, iter: 400);

    /// <summary>A workbook as other programs write it: shared strings, a date, a formula, headings on the second sheet.</summary>
    private static byte[] Book()
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        string Related(params (string Id, string Type, string Target)[] parts) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(parts.Select(part => $"<Relationship Id=\"{part.Id}\" Type=\"{Relations}/{part.Type}\" Target=\"{part.Target}\"/>"))}</Relationships>";
        return Archive(
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/s1.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/s2.xml\" ContentType=\"{Types}.worksheet+xml\"/><Override PartName=\"/xl/shared.xml\" ContentType=\"{Types}.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/></Types>"),
            ("_rels/.rels", Related(("a", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Related(("s1", "worksheet", "s1.xml"), ("s2", "worksheet", "s2.xml"), ("st", "sharedStrings", "shared.xml"), ("sy", "styles", "styles.xml"))),
            ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"Notes\" sheetId=\"1\" r:id=\"s1\"/><sheet name=\"Plan\" sheetId=\"2\" r:id=\"s2\"/></sheets></workbook>"),
            ("xl/shared.xml", $"<sst {Main}><si><t>No.</t></si><si><r><t>Ti</t></r><r><t>me</t></r></si><si><t>Inject</t></si></sst>"),
            ("xl/styles.xml", $"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
            ("xl/s1.xml", $"<worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>only words</t></is></c></row></sheetData></worksheet>"),
            ("xl/s2.xml", $"<worksheet {Main}><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>7</v></c><c r=\"B3\" s=\"1\"><v>46449.15625</v></c><c r=\"C3\" t=\"str\"><f>B9</f><v>it was so</v></c></row></sheetData></worksheet>"));
    }

    private static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(text);
            }

        return stream.ToArray();
    }
}
