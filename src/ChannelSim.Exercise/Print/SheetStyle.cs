namespace ChannelSim.Exercise.Print;

/// <summary>How the sheets look: black on white, one sheet a page, nothing that a copier loses.</summary>
internal static class SheetStyle
{
    public static string Of(Paper paper) => $"@page {{ size: {(paper == Paper.Letter ? "letter" : "A4")}; margin: 15mm; }}\n@page wide {{ size: {(paper == Paper.Letter ? "letter" : "A4")} landscape; margin: 12mm; }}\n" + Rules;

    private const string Rules = """
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; font: 11pt/1.4 Georgia, "Liberation Serif", "DejaVu Serif", serif; }
        h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 2mm; }
        h2 { font-size: 12pt; margin: 5mm 0 1.5mm; border-bottom: 0.4mm solid #000; break-after: avoid; }
        p, dd, li, td { white-space: pre-wrap; overflow-wrap: anywhere; }
        p { margin: 0 0 2mm; }
        .marking { text-align: center; font: bold 9pt/1.2 Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif; letter-spacing: 0.05em; margin: 0 0 4mm; }
        .kind { font: 9pt/1.2 Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif; text-transform: uppercase; letter-spacing: 0.08em; margin: 0 0 3mm; }
        dl { display: grid; grid-template-columns: 32mm 1fr; gap: 0.8mm 3mm; margin: 0 0 3mm; }
        dt { font-weight: bold; } dd { margin: 0; }
        ul { margin: 0 0 2mm; padding-left: 5mm; }
        table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; }
        th, td { border: 0.2mm solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-size: 9pt; line-height: 1.3; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        .sheet { break-after: page; }
        .card { border: 0.6mm solid #000; padding: 6mm; margin: 0 0 8mm; break-inside: avoid; min-height: 95mm; }
        .card .text { font-size: 12pt; }
        .run { page: wide; }
        .box { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #000; }
        @media screen { .sheet, .card, .run { max-width: 190mm; margin: 8mm auto; padding: 8mm; border: 0.3mm solid #000; } .run { max-width: 280mm; } }

        """;
}
