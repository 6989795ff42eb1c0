using System.Globalization;
using System.Text;
using ChannelSim.Results.Figures;

namespace ChannelSim.Results.Html;

/// <summary>How a report looks: its colours are those of its figures, in two themes; rules for screens from a phone to a projector and for paper.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    /// <param name="marking">How the report is to be handled: it stands at the head and foot of every printed page.</param>
    public static string Of(string? marking)
    {
        var css = new StringBuilder("\n");
        css.Append(":root{color-scheme:light;").Append(Palette.Declarations(dark: false)).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;").Append(Palette.Declarations(dark: true)).Append("}}\n");
        css.Append("@media screen{:root:has(#theme-light:checked){color-scheme:light;").Append(Palette.Declarations(dark: false)).Append("}\n");
        css.Append(":root:has(#theme-dark:checked){color-scheme:dark;").Append(Palette.Declarations(dark: true)).Append("}}\n");
        return css.Append(Rules).Append(Pages(marking)).ToString().ReplaceLineEndings("\n");
    }

    private static string Pages(string? marking)
    {
        var line = marking is null ? "none" : $"\"{Escaped(marking)}\"";
        return $$$"""
            @page{size:auto;margin:18mm 14mm;@top-center{content:{{{line}}};font:bold 9pt sans-serif}@bottom-center{content:{{{line}}};font:bold 9pt sans-serif}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}

            """;
    }

    // Inside a string of a style sheet, and inside an element that ends at the next `</style`: letters and digits as they are, all else by number.
    private static string Escaped(string text)
    {
        var css = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') css.Append(rune);
            else css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return css.ToString();
    }

    private const string Rules = """
        *{box-sizing:border-box}
        html{font-size:clamp(1rem,.72rem + .48vw,1.4rem);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
        body{margin:0;background:var(--cs-paper);color:var(--cs-ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
        .banner,main,footer>p{max-width:66rem;margin:0 auto;padding:0 1.25rem}
        .marking{margin:0;max-width:none;padding:.3rem 1rem;text-align:center;font-weight:700;font-size:.8rem;letter-spacing:.06em;background:var(--cs-shade);border:0 solid var(--cs-grid)}
        header .marking{border-bottom-width:1px}footer .marking{border-top-width:1px}
        .banner{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;padding-top:.7rem}
        .kind{margin:0;font-size:.8rem;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--cs-muted)}
        .theme{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .9rem;font-size:.8rem;color:var(--cs-muted)}
        .theme span{font-weight:600}
        .theme label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.6rem;cursor:pointer}
        .theme input{width:1rem;height:1rem;margin:0;accent-color:var(--cs-first)}
        h1,h2,h3,h4{line-height:1.2;text-wrap:balance;margin:0}
        h1{font-size:clamp(1.55rem,1.1rem + 1.6vw,2.3rem);letter-spacing:-.015em;margin:.5rem 0 .5rem}
        h2{font-size:1.45rem;letter-spacing:-.01em;margin:3rem 0 .75rem}
        h3{font-size:1.12rem;margin:2.25rem 0 .6rem}
        h4{font-size:1rem;margin:1.5rem 0 .5rem}
        p{margin:0 0 .7rem;max-width:46rem}
        .sentence{font-size:1.12rem;max-width:60rem}
        .lead{font-size:.9rem;color:var(--cs-muted);margin-bottom:.35rem;max-width:64rem}
        .indented{margin-left:1.2rem}
        .warnings{border-left:.3rem solid var(--cs-failed);background:var(--cs-shade);padding:.6rem .9rem;margin:.75rem 0;max-width:54rem}
        .warnings p{margin:0}.warnings p+p{margin-top:.4rem}
        a{color:var(--cs-first);text-underline-offset:.15em}
        :focus-visible{outline:3px solid var(--cs-first);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        .skip{position:absolute;left:.5rem;top:-4rem;z-index:1;padding:.5rem .9rem;background:var(--cs-paper);border:2px solid var(--cs-first)}
        .skip:focus{top:.5rem}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        main>.figure>h2{margin-top:1.4rem}
        .figure{margin-bottom:2.5rem}
        figure{margin:0}
        figcaption{margin:.6rem 0 .5rem;max-width:46rem}
        .scroll{overflow-x:auto;max-width:100%;position:relative}
        .picture{background:var(--cs-paper);forced-color-adjust:none}
        .picture svg{display:block;width:100%;height:auto}
        .basis{font-size:.8rem;color:var(--cs-muted);max-width:none;margin-top:.5rem}
        .basis>span{margin-right:.6rem}
        .save,button{display:inline-block;font:inherit;font-size:.8rem;font-weight:600;line-height:1.4;color:var(--cs-first);background:none;border:1px solid var(--cs-axis);border-radius:.3rem;padding:.2rem .6rem;text-decoration:none;cursor:pointer}
        .save:hover,button:hover{background:var(--cs-shade)}
        details{margin:.4rem 0}
        summary{cursor:pointer;font-weight:600;font-size:.9rem;padding:.25rem 0;width:fit-content}
        .choice{border-top:1px solid var(--cs-grid);margin:0}
        .choice>summary{width:auto;padding:.55rem 0}.choice>summary h3{display:inline;margin:0}
        .choice[open]{padding-bottom:.5rem}
        table{border-collapse:collapse;font-size:.88rem;line-height:1.35;margin:.2rem 0 .6rem;min-width:min(100%,28rem)}
        th,td{padding:.35rem 1rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--cs-grid);overflow-wrap:break-word}
        th:last-child,td:last-child{padding-right:.2rem}
        thead th,thead td{vertical-align:bottom;font-weight:600;color:var(--cs-muted);border-bottom:2px solid var(--cs-axis)}
        tbody th{font-weight:600;max-width:22rem;min-width:7rem}
        td{min-width:4.5rem;max-width:26rem}
        .number{text-align:right;font-variant-numeric:tabular-nums}
        .whole{white-space:nowrap}
        .cases{font-size:.84rem;color:var(--cs-muted);margin-bottom:.3rem}
        small{font-size:.85em;color:var(--cs-muted);white-space:nowrap}
        .note td{font-size:.9em;color:var(--cs-muted);padding:0 0 .5rem 1.2rem;max-width:none}
        tr:has(+.note)>*{border-bottom:0}
        .bar{width:9rem;height:.8rem;margin-top:.25rem;background:var(--cs-shade);border:1px solid var(--cs-axis)}
        .bar span{display:block;height:100%;background:var(--cs-first);print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .terms{margin:.2rem 0 .8rem;font-size:.84rem;color:var(--cs-muted);max-width:54rem}
        .terms dt,.terms dd{display:inline;margin:0}.terms dt{font-weight:600}.terms dt::after{content:": "}
        .story{display:grid;grid-template-columns:minmax(5rem,auto) 1fr;gap:.3rem 1rem;max-width:52rem}
        .story dt{grid-column:1;font-variant-numeric:tabular-nums;color:var(--cs-muted)}.story dd{grid-column:2;margin:0}
        .day{font-weight:600;margin-top:1rem}
        .bullets{margin:0 0 .7rem;padding-left:1.2rem;max-width:46rem}
        nav{border:1px solid var(--cs-grid);background:var(--cs-shade);border-radius:.4rem;padding:.9rem 1.1rem 1rem;margin:2rem 0 0}
        nav h2{font-size:1rem;margin:0 0 .5rem}nav h3{font-size:.85rem;margin:0 0 .2rem;color:var(--cs-muted)}
        nav ul{list-style:none;margin:0;padding:0;font-size:.9rem}nav li{margin:.1rem 0}nav a{display:inline-block;padding:.1rem 0;min-height:1.5rem}
        .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem 2rem}
        pre{margin:.2rem 0 .4rem;padding:.55rem .8rem;background:var(--cs-shade);border:1px solid var(--cs-grid);border-radius:.3rem;overflow-wrap:normal;font-size:.85rem;line-height:1.45}
        code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;-webkit-user-select:all;user-select:all}
        .label{margin:.6rem 0 0;font-size:.9rem;font-weight:600}.none{color:var(--cs-muted)}
        .copy{margin-bottom:.4rem}
        .hash{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em}
        footer{margin-top:3.5rem;border-top:1px solid var(--cs-grid)}
        .foot-line{font-size:.8rem;color:var(--cs-muted);padding-top:.8rem!important;padding-bottom:1rem!important}
        @media screen and (min-width:60rem){.beside{display:grid;grid-template-columns:minmax(0,31rem) minmax(14rem,1fr);gap:2rem;align-items:start}.beside figcaption{margin-top:0}}
        @media (max-width:40rem){h2{margin-top:2.25rem}.banner,main,footer>p{padding-left:1rem;padding-right:1rem}.theme span{width:100%}.bars{display:none}}
        @media (prefers-reduced-motion:reduce){*{scroll-behavior:auto!important;transition:none!important;animation:none!important}}
        @media print{
        html{font-size:10pt}
        .banner,main,footer>p{max-width:none;padding:0}
        .theme,.skip,.save,button,nav,.marking{display:none}
        h1{font-size:18pt}h2{font-size:13pt;margin-top:9mm}h3{font-size:11pt;margin-top:5mm}
        h1,h2,h3,h4,.label,summary{break-after:avoid}
        figure,.picture,tr,pre,.terms div{break-inside:avoid}
        .beside .picture{max-width:112mm!important}
        .scroll{overflow:visible}
        .picture{min-width:0!important}
        .picture svg{max-height:185mm}
        table{font-size:8pt;min-width:0}thead{display:table-header-group}
        th,td{padding-right:2mm}td,tbody th{min-width:0}
        pre{white-space:pre-wrap;overflow-wrap:anywhere}
        a{color:inherit;text-decoration:none}
        a[href^="http"]::after{content:" (" attr(href) ")"}
        summary{list-style:none;padding:0}
        details:not(.long)::details-content{content-visibility:visible;block-size:auto}
        .long summary::after{content:" in the file; too many to print"}
        }

        """;
}
