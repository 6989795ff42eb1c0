using System.Net;
using System.Net.WebSockets;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>A page elsewhere that a player has open, and somebody else on the network, can do nothing.</summary>
public sealed class GuardClaims
{
    private static readonly string?[] Foreign = ["null", "http://evil.example", "http://127.0.0.1", "http://127.0.0.1:1", null];

    [Test]
    public async Task What_changes_something_is_taken_from_the_servers_own_pages_alone()
    {
        await using var served = await Served.Open();
        using var device = served.Device("control");
        foreach (var path in new[] { "/join", "/enter", "/leave", "/_blazor/negotiate?negotiateVersion=1" })
        {
            foreach (var origin in Foreign)
            {
                using var request = served.Post(path, served.Server.Book.ControlToken, origin);
                using var answer = await device.SendAsync(request);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), $"{path} from {origin}");
            }
        }

        Assert.That(served.Server.Book.Passes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_socket_is_opened_by_the_servers_own_pages_alone()
    {
        await using var served = await Served.Open();
        foreach (var origin in Foreign) Assert.That(async () => await Connect(served, origin), Throws.InstanceOf<WebSocketException>().With.Message.Contains("403"), origin);
    }

    [Test]
    public async Task A_server_that_is_called_otherwise_does_not_answer()
    {
        await using var served = await Served.Open();
        using var device = served.Device("control");
        foreach (var host in new[] { "evil.example", $"evil.example:{new Uri(served.Root).Port}", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example" })
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, served.Root + "/control") { Headers = { Host = host } };
            using var post = served.Post("/enter", served.Server.Book.ControlToken, host: host);
            using var got = await device.SendAsync(get);
            using var posted = await device.SendAsync(post);
            Assert.That((got.StatusCode, posted.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)), host);
        }
    }

    [Test]
    public async Task A_form_of_another_page_is_not_taken()
    {
        await using var served = await Served.Open();
        using var device = served.Device();
        using var unmarked = served.Post("/enter", served.Server.Book.ControlToken, isMarked: false);
        using var form = served.Post("/enter", "");
        form.Content = new FormUrlEncodedContent([new("said", served.Server.Book.ControlToken)]);
        foreach (var request in new[] { unmarked, form })
        {
            using var answer = await device.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task A_code_that_is_wrong_used_or_not_taken_now_is_answered_alike()
    {
        await using var served = await Served.Open();
        var book = served.Server.Book;
        var (used, closed) = (book.Codes[0].Text, book.Codes[1].Text);
        using var device = served.Device();
        using (var request = served.Post("/join", used))
        using (var answer = await device.SendAsync(request)) Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var answers = new List<string> { await Refused("WRONGA"), await Refused(used), await Refused(""), await Refused(new string('x', 3000)) };
        book.Open(false);
        answers.Add(await Refused(closed));
        for (var i = 0; i < 6; i++) answers.Add(await Refused(closed)); // more than ten tries

        Assert.That(answers.Distinct().Count(), Is.EqualTo(1));

        async Task<string> Refused(string said)
        {
            using var request = served.Post("/join", said);
            using var answer = await device.SendAsync(request);
            return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {string.Join(' ', answer.Headers.Select(header => header.Key))}";
        }
    }

    [Test]
    public async Task Every_answer_forbids_scripts_of_others_frames_and_guesses_of_kinds()
    {
        await using var served = await Served.Open();
        using var device = served.Device("control");
        using var nobody = served.Device();
        foreach (var (who, path) in new[] { (device, "/control"), (device, "/assets/channelsim.js"), (device, "/nowhere"), (nobody, "/seat"), (nobody, "/"), (device, "/seat") })
        {
            using var answer = await who.GetAsync(path);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";
            Assert.Multiple(() =>
            {
                Assert.That(Header("Content-Security-Policy"), Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'").And.Contains("frame-ancestors 'none'; base-uri 'none'; form-action 'none'").And.Not.Contains("unsafe"), path);
                Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"), path);
                Assert.That(Header("Referrer-Policy"), Is.EqualTo("no-referrer"), path);
                Assert.That(Header("Cross-Origin-Opener-Policy") + Header("Cross-Origin-Resource-Policy"), Is.EqualTo("same-originsame-origin"), path);
                Assert.That(Header("Access-Control-Allow-Origin") + Header("Server"), Is.Empty, path);
            });
        }
    }

    [Test]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var served = await Served.Open();
        using var device = served.Device();
        using var request = served.Post("/enter", served.Server.Book.ControlToken);
        using var answer = await device.SendAsync(request);
        Assert.That(answer.Headers.GetValues("Set-Cookie").Single(), Does.Contain("httponly").And.Contain("samesite=strict").And.Contain("path=/"));
    }

    [Test]
    public async Task Two_hundred_sockets_that_say_nothing_leave_the_server_to_the_others()
    {
        await using var served = await Served.Open();
        var token = served.Server.Book.Enter(served.Server.Book.ControlToken);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            var socket = new ClientWebSocket();
            await Connect(socket, served, served.Root, token);
            return socket;
        }));
        using var device = served.Device("control");
        using var answer = await device.GetAsync("/control");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(sockets.Select(socket => socket.State), Has.All.EqualTo(WebSocketState.Open));
        Assert.That(await served.Say("control", "until 16:00"), Does.Contain("done"));
        foreach (var socket in sockets) socket.Dispose();
    }

    private static async Task Connect(Served served, string? origin)
    {
        using var socket = new ClientWebSocket();
        await Connect(socket, served, origin, served.Server.Book.Enter(served.Server.Book.ControlToken));
    }

    private static async Task Connect(ClientWebSocket socket, Served served, string? origin, string? token)
    {
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Cookie", $"channelsim-{new Uri(served.Root).Port}={token}");
        await socket.ConnectAsync(new Uri(served.Root.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), CancellationToken.None);
    }

    [Test]
    public async Task A_seat_that_cannot_be_kept_is_not_taken_and_its_code_still_holds()
    {
        using var folder = new TemporaryFolder();
        await using var served = await Served.Open(folder.Path);
        var keeping = Path.Combine(folder.Path, "seats.json");
        File.Delete(keeping);
        Directory.CreateDirectory(Path.Combine(keeping, "in the way"));
        var code = served.Server.Book.Codes.First(one => one.Seat == "adviser").Text;
        using var device = served.Device();
        using var refused = await device.SendAsync(served.Post("/join", code));
        Assert.That(((int)refused.StatusCode, served.Server.Book.Passes.Count(pass => pass.Seat == "adviser")), Is.EqualTo((507, 0)));
        Directory.Delete(keeping, recursive: true);
        using var taken = await device.SendAsync(served.Post("/join", code));
        Assert.That(taken.IsSuccessStatusCode);
    }
}
