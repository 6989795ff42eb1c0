using System.Net;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>Who may ask the server for what, before the lobby closes, while it is played and when it is over; written from the document, not from the server.</summary>
public sealed class GateClaims
{
    private static readonly string[] Audiences = ["nobody", "control", "adviser", "general-staff", "observer", "stage"];

    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["GET /"] = Audiences,
        ["GET /alive"] = Audiences,
        ["GET /assets/*"] = Audiences,
        ["POST /join"] = Audiences,
        ["POST /enter"] = Audiences,
        ["POST /leave"] = Audiences[1..],
        ["POST /close"] = ["control"],
        ["GET /control"] = ["control"],
        ["GET /seat"] = ["adviser", "general-staff"],
        ["GET /observer"] = ["control", "observer"],
        ["GET /stage"] = ["control", "stage"],
        ["GET /review"] = ["control", "observer"],
        ["GET /review/report.html"] = ["control", "observer"],
        ["GET /review/report.md"] = ["control", "observer"],
        ["GET /_blazor/*"] = Audiences[1..],
        ["POST /_blazor/*"] = Audiences[1..],
        ["CONNECT /_blazor/*"] = Audiences[1..],
    };

    [Test]
    public void Every_row_of_the_servers_table_is_expected() =>
        Assert.That(Gates.Table.Select(gate => $"{gate.Method} {gate.Path}"), Is.EquivalentTo(Expected.Keys));

    [Test]
    public async Task Whatever_the_server_answers_has_a_row()
    {
        await using var served = await Served.Open();
        var endpoints = served.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var without = endpoints.Where(endpoint => !Gates.Table.Any(gate => gate.IsFor(gate.Method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')))).Select(endpoint => endpoint.RoutePattern.RawText).ToList();
        Assert.That(endpoints, Is.Not.Empty);
        Assert.That(without.Where(path => path is not ("/_framework/opaque-redirect" or "_framework/opaque-redirect")), Is.Empty);
    }

    [Test]
    public async Task Each_audience_gets_what_is_its_own_and_nothing_else_in_every_phase()
    {
        await using var served = await Served.Open();
        foreach (var phase in new[] { "", "until T+1h", "end", "open the review" })
        {
            var wash = served.Server.Services.GetRequiredService<HotWash>();
            if (phase.StartsWith("open", StringComparison.Ordinal)) Assert.That(wash.Open(true).IsDone);
            else if (phase.Length > 0) await served.Say("control", phase);
            while (phase == "end" && !wash.IsOver) await Task.Yield(); // what was acknowledged is shown in the same turn of the writer
            foreach (var audience in Audiences)
            {
                using var device = served.Device(audience == "nobody" ? null : audience);
                foreach (var (row, admitted) in Expected.Where(row => row.Key is not ("POST /leave" or "CONNECT /_blazor/*")))
                {
                    using var answer = await Ask(served, device, row);
                    var isAdmitted = answer.StatusCode != HttpStatusCode.SeeOther && answer.StatusCode != HttpStatusCode.Redirect && (answer.StatusCode != HttpStatusCode.Forbidden || await IsOfTheDoor(answer));
                    Assert.That(isAdmitted, Is.EqualTo(admitted.Contains(audience) || (wash.IsOpenToRoom && row.StartsWith("GET /review", StringComparison.Ordinal) && audience is "adviser" or "general-staff")), $"{row} by {audience} after '{phase}': {answer.StatusCode}");
                }
            }
        }
    }

    [Test]
    public async Task Looking_changes_nothing()
    {
        await using var served = await Served.Open();
        var before = served.Server.Room.Look(served.Server.Room.Seats.Find("control")!);
        using var device = served.Device("control");
        foreach (var gate in Gates.Table.Where(gate => gate.Method == "GET"))
        {
            using var answer = await device.GetAsync(Path(gate.Path));
        }

        Assert.That(served.Server.Room.Look(served.Server.Room.Seats.Find("control")!), Is.SameAs(before));
    }

    private static async Task<HttpResponseMessage> Ask(Served served, HttpClient device, string row)
    {
        var (method, path) = (row.Split(' ')[0], Path(row.Split(' ')[1]));
        if (method == "GET") return await device.GetAsync(path);
        using var request = served.Post(path, "nothing");
        return await device.SendAsync(request);
    }

    private static string Path(string row) => row.Replace("/assets/*", "/assets/channelsim.css", StringComparison.Ordinal).Replace("/_blazor/*", "/_blazor/negotiate?negotiateVersion=1", StringComparison.Ordinal);

    // Somebody may ask to join, and is told that the code is none.
    private static async Task<bool> IsOfTheDoor(HttpResponseMessage answer) => (await answer.Content.ReadAsStringAsync()).Contains("That opens no seat", StringComparison.Ordinal);
}
