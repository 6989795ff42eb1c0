using static ChannelSim.Exercise.Seats.SeatKind;

namespace ChannelSim.Web.Serving;

/// <summary>Who may ask for what: all that the server answers has a row here. What seats may command, once they are there, is the exercise's table.</summary>
internal static class Gates
{
    private static readonly ChannelSim.Exercise.Seats.SeatKind[] All = [Control, Side, Observer, Stage];

    /// <summary>The table.</summary>
    public static IReadOnlyList<Gate> Table { get; } =
    [
        new("GET", "/", []),
        new("GET", "/alive", []),
        new("GET", "/assets/*", []),
        new("POST", "/join", []),
        new("POST", "/enter", []),
        new("POST", "/leave", All),
        new("POST", "/close", [Control]),
        new("GET", "/control", [Control], IsPage: true),
        new("GET", "/seat", [Side], IsPage: true),
        new("GET", "/observer", [Observer, Control], IsPage: true),
        new("GET", "/stage", [Stage, Control], IsPage: true),
        new("GET", "/review", [Control, Observer], IsPage: true, OpensToSides: true),
        new("GET", "/review/report.html", [Control, Observer], OpensToSides: true),
        new("GET", "/review/report.md", [Control, Observer], OpensToSides: true),
        new("GET", "/_blazor/*", All),
        new("POST", "/_blazor/*", All),
        new("CONNECT", "/_blazor/*", All),
    ];

    /// <summary>The table before an exercise is opened: the host alone has a page of its own, and whoever comes back to a seat waits.</summary>
    public static IReadOnlyList<Gate> BeforeOpening { get; } =
    [
        new("GET", "/", []),
        new("GET", "/alive", []),
        new("GET", "/assets/*", []),
        new("POST", "/enter", []),
        new("POST", "/open", [Control]),
        new("GET", "/control", [Control], IsPage: true),
        new("GET", "/seat", []),
        new("GET", "/observer", []),
        new("GET", "/stage", []),
        new("GET", "/review", []),
    ];

    /// <summary>The row of a request; null: there is nothing.</summary>
    public static Gate? Find(IReadOnlyList<Gate> table, string method, string path) => table.FirstOrDefault(gate => gate.IsFor(method, path));
}
