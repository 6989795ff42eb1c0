using System.Security.Cryptography;

namespace ChannelSim.Web.Doors;

/// <summary>A code that lets one device take one seat, once. It is read aloud and typed: no letters that look or sound alike.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Text">Six of <see cref="Letters"/>.</param>
internal sealed record JoinCode(string Seat, string Text)
{
    /// <summary>The letters of codes: 31 of them.</summary>
    public const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Letters of a code: 31 to the sixth is 888 million.</summary>
    public const int Length = 6;

    /// <summary>A new code for a seat.</summary>
    public static JoinCode For(string seat) => new(seat, RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>As somebody types it: in any case, with blanks or hyphens between.</summary>
    public static string Plain(string typed) => string.Concat(typed.Take(32).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
