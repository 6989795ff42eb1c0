using System.Collections.Frozen;
using System.Globalization;
using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <summary>
/// The colours of figures, by what they stand for. Hues are near those of Okabe and Ito (2008), which people with the common kinds of colour blindness
/// tell apart; they are lighter or darker here so that each has the contrast to its paper that WCAG 2.2 asks for: 4.5 for words, 3 for shapes.
/// </summary>
public static class Palette
{
    private static readonly (Role Role, string Light, string Dark)[] Values =
    [
        (Role.Paper, "#ffffff", "#15181c"),
        (Role.Ink, "#1b1f24", "#eceff2"),
        (Role.Muted, "#57606a", "#a9b2bc"),
        (Role.Axis, "#6e7781", "#8b949e"),
        (Role.Grid, "#d9dee3", "#30363d"),
        (Role.Shade, "#f0f2f5", "#1f242a"),
        (Role.Response, "#0067a5", "#58a6e0"),
        (Role.Miscalculation, "#c14a00", "#f08a4b"),
        (Role.Missed, "#8f5f00", "#e0b040"),
        (Role.Timeline, "#8a4a78", "#d291bc"),
        (Role.First, "#0068a6", "#57a5df"),
        (Role.Second, "#c24b01", "#f18b4c"),
        (Role.Third, "#00765a", "#3fbf97"),
        (Role.Fourth, "#8b4b79", "#d392bd"),
        (Role.Working, "#00775b", "#40c098"),
        (Role.Failed, "#b3261e", "#f2837b"),
    ];

    private static readonly FrozenDictionary<OxyColor, Role> Roles = Values.ToFrozenDictionary(value => OxyColor.Parse(value.Light), value => value.Role);

    /// <summary>The colour of a role as charts are given it; <see cref="FigureCanvas"/> turns it into a variable of the page.</summary>
    public static OxyColor Colour(Role role) => OxyColor.Parse(Light(role));

    /// <summary>The colour on light paper, as <c>#rrggbb</c>; each role has one of its own.</summary>
    public static string Light(Role role) => Values[(int)role].Light;

    /// <summary>The colour on dark paper, as <c>#rrggbb</c>.</summary>
    public static string Dark(Role role) => Values[(int)role].Dark;

    /// <summary>The name of the variable that holds the colour on a page: <c>--cs-ink</c>.</summary>
    public static string Variable(Role role) => "--cs-" + role.ToString().ToLowerInvariant();

    /// <summary>The declarations of all variables for one kind of paper, for a style sheet.</summary>
    public static string Declarations(bool dark) => string.Concat(Values.Select(value => $"{Variable(value.Role)}:{(dark ? value.Dark : value.Light)};"));

    /// <summary>The role of a colour, whatever its transparency.</summary>
    /// <exception cref="ArgumentException">It is the colour of no role.</exception>
    internal static Role RoleOf(OxyColor colour) => Roles.TryGetValue(OxyColor.FromRgb(colour.R, colour.G, colour.B), out var role)
        ? role
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{colour} is the colour of no role"), nameof(colour));
}
