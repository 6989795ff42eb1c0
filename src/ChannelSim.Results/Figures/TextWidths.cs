using System.Globalization;
using System.Text;

namespace ChannelSim.Results.Figures;

/// <summary>
/// How wide words are at most. The reader's font is not ours to know: widths are those of DejaVu Sans (measured in Chromium, thousandths of its size), the widest
/// of those that browsers usually set words without serifs in, so that nothing overlaps on any computer and a little room is left on most.
/// </summary>
internal static class TextWidths
{
    private const double Thousand = 1000;
    private const char First = ' ';
    private const double BoldIsWider = 1.12;

    private static readonly short[] Regular =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly short[] Bold =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    /// <summary>The width of a line in pixels.</summary>
    public static double Of(string text, double size, bool bold) => text.EnumerateRunes().Sum(rune => Of(rune, bold)) * size / Thousand;

    private static double Of(Rune rune, bool bold)
    {
        var place = rune.Value - First;
        return place >= 0 && place < Regular.Length ? (bold ? Bold : Regular)[place] : Beyond(rune) * (bold ? BoldIsWider : 1);
    }

    // Other scripts by what kind of letter it is: capitals of Cyrillic and Greek have 765 and 679 on average, small letters 666 and 603.
    private static double Beyond(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        UnicodeCategory.UppercaseLetter => 790,
        UnicodeCategory.LowercaseLetter => 690,
        UnicodeCategory.OtherLetter when rune.Value < 0x1100 => 650,
        UnicodeCategory.DashPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => 540,
        UnicodeCategory.SpaceSeparator => 318,
        _ => Thousand,
    };
}
