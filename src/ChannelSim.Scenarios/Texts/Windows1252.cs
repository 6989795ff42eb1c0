namespace ChannelSim.Scenarios.Texts;

/// <summary>Code page 1252, in which programs of Windows write text that is not Unicode: Latin-1 with typographic signs in 0x80 to 0x9F.</summary>
internal static class Windows1252
{
    private const string Signs = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The character of a byte; U+FFFD where the page has none.</summary>
    public static char Of(byte code) => code is >= 0x80 and < 0xA0 ? Signs[code - 0x80] : (char)code;
}
