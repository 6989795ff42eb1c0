using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChannelSim.Cluster.Membership;

namespace ChannelSim.Cluster.Tests.Membership;

/// <summary>From one secret follows one key pair, on every computer.</summary>
public sealed class ClusterSecretClaims
{
    private const string Text = "0f1e2d3c4b5a69788796a5b4";

    [Test]
    public void Who_has_the_same_secret_is_known()
    {
        var (here, there) = (new ClusterSecret(Text), new ClusterSecret($" {Text}\n"));
        Assert.That(here.Certificate.Thumbprint, Is.Not.EqualTo(there.Certificate.Thumbprint), "each computer signs a certificate of its own");
        Assert.That(here.IsKnownTo(there.Certificate));
    }

    [Test]
    public void Who_has_another_or_none_is_not()
    {
        var secret = new ClusterSecret(Text);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var foreign = new CertificateRequest("CN=channelsim", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        Assert.Multiple(() =>
        {
            Assert.That(secret.IsKnownTo(new ClusterSecret(Text + "0").Certificate), Is.False);
            Assert.That(secret.IsKnownTo(foreign), Is.False);
            Assert.That(secret.IsKnownTo(null), Is.False);
        });
    }

    [Test]
    public void The_key_is_a_key()
    {
        var secret = new ClusterSecret(Text);
        using var signer = secret.Certificate.GetECDsaPrivateKey()!;
        using var reader = secret.Certificate.GetECDsaPublicKey()!;
        var signature = signer.SignData("a handshake"u8, HashAlgorithmName.SHA256);
        Assert.That(reader.VerifyData("a handshake"u8, signature, HashAlgorithmName.SHA256));
        Assert.That(reader.VerifyData("another one"u8, signature, HashAlgorithmName.SHA256), Is.False);
    }

    [Test]
    public void Short_secrets_are_refused() => Assert.That(() => new ClusterSecret($"  {new string('x', ClusterSecret.FewestCharacters - 1)}  "), Throws.ArgumentException);

    [TestCase("127.0.0.1", false)]
    [TestCase("::1", false)]
    [TestCase("192.168.1.20", true)]
    [TestCase("2001:db8::1", true)]
    public void Beyond_the_loopback_one_is_needed(string address, bool isNeeded) => Assert.That(ClusterSecret.IsNeededFor(new IPEndPoint(IPAddress.Parse(address), 1)), Is.EqualTo(isNeeded));
}
