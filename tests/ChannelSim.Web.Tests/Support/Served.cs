using System.Net;
using System.Text;
using System.Text.Json;
using ChannelSim.Web.Hosting;
using ChannelSim.Web.Serving;

namespace ChannelSim.Web.Tests.Support;

/// <summary>A server of the night, and devices that ask it for something.</summary>
internal sealed class Served : IAsyncDisposable
{
    private Served(ExerciseServer server) => Server = server;

    public ExerciseServer Server { get; }

    public string Root => Server.Address;

    public static async Task<Served> Open(string? folder = null, string? text = null, bool isTls = false) => new(await ExerciseServer.Start(Night.Begin(folder, text), new ServeSettings(0, false, isTls), TimeProvider.System));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A device without a seat; null: of nobody.</summary>
    public HttpClient Device(string? seat = null)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, UseProxy = false };
        if (seat is not null)
        {
            var token = seat == "control" ? Server.Book.Enter(Server.Book.ControlToken) : Give(seat);
            handler.CookieContainer.Add(new Uri(Root), new Cookie($"channelsim-{new Uri(Root).Port}", token));
        }

        return new HttpClient(handler) { BaseAddress = new Uri(Root) };
    }

    /// <summary>The cookie of a device with a seat of its own, as it is sent.</summary>
    public string Cookie(string seat) => $"channelsim-{new Uri(Root).Port}={(seat == "control" ? Server.Book.Enter(Server.Book.ControlToken) : Give(seat))}";

    /// <summary>A request as the server's own pages make it, unless something is otherwise.</summary>
    public HttpRequestMessage Post(string path, string said, string? origin = "own", string? host = null, bool isMarked = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new StringContent(JsonSerializer.Serialize(new { said }), Encoding.UTF8, "application/json") };
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin == "own" ? Root : origin);
        if (isMarked) request.Headers.Add(Guards.Mark, "1");
        if (host is not null) request.Headers.Host = host;
        return request;
    }

    /// <summary>What the writer has taken in by now.</summary>
    public async Task<string> Say(string seat, string command)
    {
        var answer = await Server.Room.Command(Server.Room.Seats.Find(seat)!, command);
        Assert.That(answer.IsDone, answer.Text);
        return answer.Text;
    }

    // Tests do not use up the tries of an address.
    private string Give(string seat)
    {
        Server.Book.Issue(seat);
        return Server.Book.Join(Server.Book.Codes.Last(code => code.Seat == seat).Text, Guid.NewGuid().ToString())!;
    }
}
