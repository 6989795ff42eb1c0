using System.Security.Cryptography;
using System.Text;

namespace ChannelSim.Web.Doors;

/// <summary>What opens a door: made of 128 random bits, compared in constant time, and kept as a hash alone.</summary>
internal static class Secret
{
    private const int Bytes = 16;

    /// <summary>A new one, as it goes into a cookie or an address.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it. It has as many random bits that nobody guesses it from the hash.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether two texts are the same, in a time that says nothing of how much of them is.</summary>
    public static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}
