using System.Security.Claims;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>What somebody who looks back may do, whatever their page shows them.</summary>
public sealed class ReviewDeskClaims
{
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        ["open it to the room"] = ["control"],
        ["ask the seats"] = ["control"],
        ["branch"] = ["control"],
        ["look for turning points"] = ["control", "observer"],
        ["stop looking"] = ["control", "observer"],
        ["answer"] = ["adviser", "general-staff"],
    };

    [Test]
    public async Task Each_seat_may_do_what_is_its_own_and_nothing_else()
    {
        await using var served = await Served.Open();
        await served.Say("control", "end");
        var services = served.Server.Services;
        while (!services.GetRequiredService<HotWash>().IsOver) await Task.Yield();
        var look = await services.GetRequiredService<Review>().Look();
        foreach (var seat in new[] { "control", "adviser", "general-staff", "observer", "stage", "nobody" })
        {
            var desk = DeskOf(served, seat);
            var answers = new Dictionary<string, RoomAnswer>
            {
                ["open it to the room"] = await desk.Open(true),
                ["ask the seats"] = await desk.Ask(true),
                ["branch"] = await desk.Branch(0, "elsewhere"),
                ["look for turning points"] = await desk.Seek(look),
                ["stop looking"] = await desk.Stop(),
                ["answer"] = await desk.Answer(["a", "b", "c"]),
            };
            Assert.That(answers.Keys, Is.EquivalentTo(Expected.Keys));
            Assert.That(answers.Where(answer => answer.Value.Text != "That is not for your seat.").Select(answer => answer.Key), Is.EqualTo(Expected.Where(row => row.Value.Contains(seat)).Select(row => row.Key)), seat);
        }

        Assert.That(services.GetRequiredService<HotWash>().Count, Is.EqualTo(2));
    }

    private static ReviewDesk DeskOf(Served served, string seat)
    {
        var (book, services) = (served.Server.Book, served.Server.Services);
        if (seat != "nobody") served.Device(seat).Dispose();
        var user = seat == "nobody" ? new ClaimsPrincipal() : PassUser.Of(book.Passes.Last(pass => pass.Seat == seat));
        var buckets = services.GetRequiredService<Buckets>();
        return new ReviewDesk(new SeatDesk(new Users(user), book, served.Server.Room, buckets), services.GetRequiredService<Review>(), services.GetRequiredService<HotWash>(), services.GetRequiredService<TurnSearch>(), buckets);
    }

    private sealed class Users(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
