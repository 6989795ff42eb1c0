using ChannelSim.Exercise.Seats;

namespace ChannelSim.Web.Serving;

/// <summary>A row of the table of who may ask for what.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path; with <c>/*</c> all below it too.</param>
/// <param name="Seats">Whose seats may; empty: everybody may, with a seat or without.</param>
/// <param name="IsPage">Whether it is a page: whoever has no seat is led to where seats are taken.</param>
/// <param name="OpensToSides">Whether seats of sides may, too, once control has opened the review to the room.</param>
internal sealed record Gate(string Method, string Path, IReadOnlyList<SeatKind> Seats, bool IsPage = false, bool OpensToSides = false)
{
    /// <summary>Whether a seat may pass.</summary>
    /// <param name="seat">The seat; null: whoever asks has none.</param>
    /// <param name="isOpen">Whether the review is open to the room.</param>
    public bool Admits(SeatKind? seat, bool isOpen) => Seats.Count == 0 || (seat is { } kind && (Seats.Contains(kind) || (OpensToSides && isOpen && kind == SeatKind.Side)));

    /// <summary>Whether a request is for it.</summary>
    public bool IsFor(string method, string path) => method == Method && (Path.EndsWith("/*", StringComparison.Ordinal)
        ? path == Path[..^2] || path.StartsWith(Path[..^1], StringComparison.Ordinal)
        : path == Path);
}
