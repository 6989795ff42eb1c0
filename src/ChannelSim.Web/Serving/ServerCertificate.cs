using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Web.Serving;

/// <summary>A certificate that the server makes for itself. Nobody vouches for it: whoever opens a page compares its fingerprint with that on the seat card. Beside a log that is kept it is kept too, for its owner alone, so that devices that trusted it come back.</summary>
internal static class ServerCertificate
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    /// <summary>The certificate that is kept in a folder, if it still holds for all names; otherwise a new one, which is kept there.</summary>
    /// <param name="folder">The folder of the exercise; null: nothing is kept.</param>
    /// <param name="names">The names and addresses by which the server is called.</param>
    /// <param name="now">The time on the wall.</param>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public static X509Certificate2 For(string? folder, IReadOnlyCollection<string> names, DateTimeOffset now)
    {
        var path = folder is null ? null : Path.Combine(folder, ServedCertificate.FileName);
        if (path is not null && Kept(path) is { } kept)
        {
            if (Holds(kept, names, now)) return kept;
            kept.Dispose();
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Request(key, names).CreateSelfSigned(now.AddHours(-1), now + Lasts); // clocks of telephones differ
        if (path is not null) Keep(path, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return Usable(made);
    }

    /// <summary>Its SHA-256, in pairs, as browsers show it.</summary>
    public static string FingerprintOf(X509Certificate2 certificate) => string.Join(':', certificate.GetCertHash(HashAlgorithmName.SHA256).Select(one => one.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    private static CertificateRequest Request(ECDsa key, IEnumerable<string> names)
    {
        var request = new CertificateRequest("CN=ChannelSim", key, HashAlgorithmName.SHA256);
        var own = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address)) own.AddIpAddress(address);
            else own.AddDnsName(name);
        }

        request.CertificateExtensions.Add(own.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true)); // it vouches for no other
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false)); // for servers
        return request;
    }

    private static X509Certificate2? Kept(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(path);
            return Usable(read);
        }
        catch (CryptographicException)
        {
            return null; // somebody has changed it: another one is made
        }
    }

    private static bool Holds(X509Certificate2 kept, IEnumerable<string> names, DateTimeOffset now) =>
        now < new DateTimeOffset(kept.NotAfter).AddDays(-1) && names.All(name => kept.MatchesHostname(name, allowCommonName: false));

    // Windows serves no key that has never been in a file of its kind.
    private static X509Certificate2 Usable(X509Certificate2 certificate) => X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);

    private static void Keep(string path, string text)
    {
        var making = path + ".new";
        File.Delete(making);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(making, options)) writer.Write(text);
        File.Move(making, path, overwrite: true);
    }
}
