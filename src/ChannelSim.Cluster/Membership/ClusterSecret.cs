using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ChannelSim.Cluster.Membership;

/// <summary>
/// The secret that all members of a cluster know. A key pair follows from it, the same on every computer; each proves to the other in the handshake of TLS that it has the private key, so
/// that nobody needs certificates from anywhere. Whoever does not know it gets no connection.
/// </summary>
public sealed class ClusterSecret
{
    /// <summary>The fewest characters that it may have: what can be guessed protects nothing.</summary>
    public const int FewestCharacters = 20;

    // So many that guessing is slow, and that a start takes half a second longer.
    private const int Iterations = 600_000;

    // The order of the group of P-256 (FIPS 186-5).
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    private readonly byte[] _publicKey;

    /// <summary>A secret.</summary>
    /// <param name="text">What all members know; blanks and line ends around it do not count.</param>
    /// <exception cref="ArgumentException">It is too short.</exception>
    public ClusterSecret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length < FewestCharacters) throw new ArgumentException($"a secret has at least {FewestCharacters} characters", nameof(text));
        var bits = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(trimmed), "channelsim cluster 1"u8, Iterations, HashAlgorithmName.SHA256, 40);
        var scalar = (new BigInteger(bits, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var exponent = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. new byte[32 - exponent.Length], .. exponent] });
        _publicKey = key.ExportSubjectPublicKeyInfo();
        Certificate = CertificateOf(key);
    }

    /// <summary>A certificate with the key pair of the secret, signed by itself.</summary>
    internal X509Certificate2 Certificate { get; }

    /// <summary>Whether another one's certificate has the same key pair; that it has the private key too, TLS has made sure.</summary>
    internal bool IsKnownTo(X509Certificate2? other) => other is not null && CryptographicOperations.FixedTimeEquals(other.PublicKey.ExportSubjectPublicKeyInfo(), _publicKey);

    /// <summary>Whether without a secret anything may be said there.</summary>
    internal static bool IsNeededFor(EndPoint? end) => end is not IPEndPoint { Address: var address } || !IPAddress.IsLoopback(address);

    // Clocks of computers differ, and the certificate says nothing that could expire.
    private static X509Certificate2 CertificateOf(ECDsa key)
    {
        var request = new CertificateRequest("CN=channelsim", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero));
        // Windows takes only keys that it has stored itself.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
