using System.Net;
using System.Net.Security;
using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>What <c>--tls</c> promises.</summary>
public sealed class TlsClaims
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = ["localhost", "127.0.0.1", "::1", "10.1.2.3"];

    [Test]
    public async Task Devices_meet_the_certificate_whose_fingerprint_is_printed_and_stands_with_the_codes_and_cookies_stay_encrypted()
    {
        await using var served = await Served.Open(isTls: true);
        using var request = served.Post("/enter", served.Server.Book.ControlToken);
        var (answer, met) = await Ask(served, request);
        using var control = new HttpRequestMessage(HttpMethod.Get, served.Root + "/control");
        control.Headers.Add("Cookie", answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        var (page, _) = await Ask(served, control);

        Assert.Multiple(async () =>
        {
            Assert.That(served.Server.ControlAddress, Does.StartWith("https://127.0.0.1:"));
            Assert.That(met, Is.EqualTo(served.Server.Fingerprint).And.Match("^([0-9A-F]{2}:){31}[0-9A-F]{2}$"));
            Assert.That(answer.Headers.GetValues("Set-Cookie").First(), Does.Contain("; secure").IgnoreCase);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").First(), Does.Contain($" wss://{new Uri(served.Root).Authority};"));
            Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain(met));
        });
    }

    [Test]
    public async Task A_page_of_the_same_name_that_is_not_encrypted_may_change_nothing()
    {
        await using var served = await Served.Open(isTls: true);
        using var request = served.Post("/enter", served.Server.Book.ControlToken, origin: served.Root.Replace("https", "http", StringComparison.Ordinal));
        Assert.That((await Ask(served, request)).Answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public void A_certificate_is_for_the_names_of_the_server_for_serving_alone_and_vouches_for_no_other()
    {
        using var certificate = ServerCertificate.For(null, Names, Now);
        Assert.Multiple(() =>
        {
            foreach (var name in Names) Assert.That(certificate.MatchesHostname(name, allowCommonName: false), name);
            Assert.That(certificate.MatchesHostname("10.1.2.4", allowCommonName: false), Is.False);
            Assert.That(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority, Is.False);
            Assert.That(certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Single().Value, Is.EqualTo("1.3.6.1.5.5.7.3.1"));
            Assert.That(certificate.NotAfter - certificate.NotBefore, Is.LessThan(TimeSpan.FromDays(398)), "telephones refuse what lasts longer");
            Assert.That(certificate.HasPrivateKey);
        });
    }

    [Test]
    public void A_kept_exercise_has_its_certificate_again_until_it_ends_or_names_are_missing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var first = Of(Names, Now);
        Assert.Multiple(() =>
        {
            Assert.That(Of(Names, Now.AddDays(80)), Is.EqualTo(first));
            Assert.That(Of(Names[..2], Now), Is.EqualTo(first), "a network less");
            Assert.That(Of([.. Names, "10.9.9.9"], Now), Is.Not.EqualTo(first));
            Assert.That(Of(Names, Now.AddDays(90)), Is.Not.EqualTo(first));
        });
        File.WriteAllText(Path.Combine(folder.Path, "certificate.pem"), "not one");
        Assert.That(Of(Names, Now), Is.Not.EqualTo(first));

        string Of(string[] names, DateTimeOffset now)
        {
            using var certificate = ServerCertificate.For(folder.Path, names, now);
            return ServerCertificate.FingerprintOf(certificate);
        }
    }

    [Test]
    [Platform("Linux,MacOsX", Reason = "permissions of files")]
    [UnsupportedOSPlatform("windows")]
    public void Its_key_is_its_owners_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        using var certificate = ServerCertificate.For(folder.Path, Names, Now);
        Assert.That(File.GetUnixFileMode(Path.Combine(folder.Path, "certificate.pem")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    // The answer, and the fingerprint of the certificate that was met.
    private static async Task<(HttpResponseMessage Answer, string Met)> Ask(Served served, HttpRequestMessage request)
    {
        var met = "";
        using var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false };
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                met = ServerCertificate.FingerprintOf((X509Certificate2)certificate!);
                return met == served.Server.Fingerprint; // as people compare it
            },
        };
        using var device = new HttpClient(handler);
        return (await device.SendAsync(request), met);
    }
}
