using System.Net;
using System.Text;
using System.Text.Json;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Tests;
using ChannelSim.Web.Hosting;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Starting;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Hosting;

/// <summary>Before an exercise is opened the host alone sees what there is, and everybody else waits.</summary>
public sealed class StartClaims
{
    private TemporaryFolder _folder = null!;
    private StartServer _server = null!;
    private StartChoice? _chosen;

    private string NightFile => Path.Combine(_folder.Path, "night.yaml");

    [SetUp]
    public async Task Open()
    {
        (_folder, _chosen) = (new TemporaryFolder(), null);
        Directory.CreateDirectory(_folder.Path);
        File.Copy(Path.Combine(Shipped.Root, "scenarios", "przewodow-2022-11-15.yaml"), Path.Combine(_folder.Path, "night.yaml"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "bad.yaml"), "channelsim: 1\nid: bad\n<b>foo</b>: 1\n");
        Night.Begin(Path.Combine(_folder.Path, "kept")).Dispose();
        _server = await StartServer.Start(new Shelf(_folder.Path, null), Choose, new ServeSettings(0, false), null, TimeProvider.System);
    }

    [TearDown]
    public async Task Close()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task The_host_sees_scenarios_what_is_wrong_with_others_and_what_is_kept()
    {
        using var host = await Host();
        var page = await host.GetStringAsync("/control");
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Przewodow, 15 November 2022").And.Contain("12 hours").And.Contain("exercise-przewodow-2022-11-15"));
            Assert.That(WebUtility.HtmlDecode(page), Does.Contain("bad.yaml:3:1: error CH200"));
            Assert.That(page, Does.Not.Contain("<b>foo"));
            Assert.That(page, Does.Contain("Go on").And.Contain("at its beginning"));
        });
    }

    [Test]
    public async Task Whoever_is_not_the_host_sees_nothing_of_it_and_opens_nothing()
    {
        using var nobody = Device();
        foreach (var path in new[] { "/", "/control", "/seat", "/observer", "/stage", "/review", "/open", "/nowhere" })
        {
            using var answer = await nobody.GetAsync(path);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("Przewodow"), path);
        }

        Assert.That((await Post(nobody, "/open", $"path={NightFile}&replication=0&seed=1")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        using var host = await Host();
        Assert.That((await Post(host, "/open", $"path={NightFile}&replication=0&seed=1", "http://elsewhere")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "a page elsewhere");
        Assert.That((_chosen, _server.Chosen.IsCompleted), Is.EqualTo(((StartChoice?)null, false)));
    }

    [Test]
    public async Task What_the_host_chooses_is_opened_and_what_cannot_be_is_told()
    {
        using var host = await Host();
        foreach (var (said, told) in new[]
        {
            ($"path={NightFile}&replication=minus&seed=1", "whole number from 0 to 4294967295"),
            ($"path={NightFile}&replication=0&seed=1&folder=../elsewhere", "is not the name of a folder here"),
            ("path=/etc/passwd&replication=0&seed=1", "not here any more"),
            ($"path={_folder.Path}&replication=0&seed=1", "not here any more"),
            ("", "not here any more"),
            ($"path={NightFile}&replication=0&seed=1&folder=refused", "It is refused."),
        })
        {
            using var wrong = await Post(host, "/open", said);
            Assert.That(((int)wrong.StatusCode, (await wrong.Content.ReadAsStringAsync()).Contains(told, StringComparison.Ordinal)), Is.EqualTo((400, true)), said);
        }

        using var right = await Post(host, "/open", $"path={NightFile}&folder=new&replication=3&seed=7&play=us&play=russia");
        Assert.That(right.IsSuccessStatusCode);
        using var kept = await _server.Chosen;
        Assert.That(_chosen, Is.EqualTo(new StartChoice(NightFile, Path.Combine(_folder.Path, "new"), "us,russia", 3, 7)));
    }

    [Test]
    public async Task Going_on_with_one_asks_for_nothing_more()
    {
        using var host = await Host();
        using var right = await Post(host, "/open", $"path={Path.Combine(_folder.Path, "kept")}");
        Assert.That(right.IsSuccessStatusCode);
        using var kept = await _server.Chosen;
        Assert.That(_chosen!.Folder, Is.Null);
    }

    [TestCase("/alive", "start")]
    public async Task Pages_know_the_phase(string path, string phase)
    {
        using var nobody = Device();
        Assert.That(await nobody.GetStringAsync(path), Is.EqualTo(phase));
    }

    [Test]
    public async Task An_exercise_that_nobody_has_chosen_from_a_page_is_not_closed_from_one()
    {
        await using var served = await Served.Open();
        using var control = served.Device("control");
        using var answer = await control.SendAsync(served.Post("/close", "close"));
        Assert.That((answer.StatusCode, served.Server.Closed.IsCompleted), Is.EqualTo((HttpStatusCode.Conflict, false)));
    }

    private (KeptExercise? Kept, string? Fault) Choose(StartChoice choice)
    {
        _chosen = choice;
        return choice.Folder?.EndsWith("refused", StringComparison.Ordinal) == true ? (null, "It is refused.") : (Night.Begin(), null);
    }

    private HttpClient Device() => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(_server.Address) };

    private async Task<HttpClient> Host()
    {
        var host = Device();
        using var entered = await Post(host, "/enter", _server.ControlToken);
        Assert.That(entered.IsSuccessStatusCode);
        return host;
    }

    private async Task<HttpResponseMessage> Post(HttpClient device, string path, string said, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonSerializer.Serialize(new { said }), Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", origin ?? _server.Address);
        request.Headers.Add(Guards.Mark, "1");
        return await device.SendAsync(request);
    }
}
