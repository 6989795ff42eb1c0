using System.Security.Cryptography;
using System.Text;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Cli.Playing;

/// <summary>The words by which people who share a terminal keep their seats. They are kept nowhere: a program that is started again knows none.</summary>
internal sealed class SeatWords
{
    private readonly Dictionary<string, byte[]> _words = new(StringComparer.Ordinal);
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(16);

    /// <summary>Whether somebody has chosen one, if only none.</summary>
    public bool Has(Seat seat) => _words.ContainsKey(seat.Id);

    public void Choose(Seat seat, string word) => _words[seat.Id] = HashOf(word);

    public bool Opens(Seat seat, string word) => CryptographicOperations.FixedTimeEquals(_words[seat.Id], HashOf(word));

    private byte[] HashOf(string word) => SHA256.HashData([.. _salt, .. Encoding.UTF8.GetBytes(word)]);
}
