using System.Globalization;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Web.Doors;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using ChannelSim.Web.Starting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelSim.Web.Hosting;

/// <summary>What stands at an address before an exercise is opened there: the host chooses one, everybody else waits. It ends once something is chosen, and an <see cref="ExerciseServer"/> begins at the same address.</summary>
public sealed class StartServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SeatBook _book;
    private readonly TaskCompletionSource<KeptExercise> _chosen;

    private StartServer(WebApplication app, SeatBook book, Addresses addresses, int port, TaskCompletionSource<KeptExercise> chosen) =>
        (_app, _book, Address, Others, Port, _chosen) = (app, book, addresses.Own, addresses.Others, port, chosen);

    /// <summary>Where people on this computer go.</summary>
    public string Address { get; }

    /// <summary>Where people at other computers go.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>What makes whoever has it the host, and control afterwards.</summary>
    public string ControlToken => _book.ControlToken;

    /// <summary>What was chosen.</summary>
    public Task<KeptExercise> Chosen => _chosen.Task;

    /// <summary>Begins to wait for a choice.</summary>
    /// <param name="shelf">Among what.</param>
    /// <param name="open">Opens what is chosen, or says why it cannot be.</param>
    /// <param name="settings">How it is reached.</param>
    /// <param name="controlToken">The host's token, if there was one before; null: a new one.</param>
    /// <param name="time">The clock on the wall.</param>
    public static async Task<StartServer> Start(Shelf shelf, Func<StartChoice, (KeptExercise? Kept, string? Fault)> open, ServeSettings settings, string? controlToken, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var port = settings.Port == 0 ? Listening.FreePort() : settings.Port;
        var (addresses, cookie) = (new Addresses(port, settings.IsLan, isTls: false), new PassCookie(port, isTls: false));
        var book = new SeatBook([Seat.Control], new PassFile(null), time, controlToken);
        var chosen = new TaskCompletionSource<KeptExercise>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.On(kestrel, port, settings.IsLan, certificate: null));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseMiddleware<Guards>(addresses, book, cookie, new HotWash(new HotWashFile(null), () => null), Gates.BeforeOpening);
        app.UseRouting();
        Map(app, shelf, open, book, cookie, chosen);
        await app.StartAsync().ConfigureAwait(false);
        return new StartServer(app, book, addresses, port, chosen);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(hurry.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Map(WebApplication app, Shelf shelf, Func<StartChoice, (KeptExercise? Kept, string? Fault)> open, SeatBook book, PassCookie cookie, TaskCompletionSource<KeptExercise> chosen)
    {
        Entrances.MapEntering(app, book, cookie);
        Assets.Map(app);
        app.MapGet("/alive", context => context.Response.WriteAsync(Phases.Start));
        foreach (var page in new[] { "/", "/seat", "/observer", "/stage", "/review" }) app.MapGet(page, context => Send(context, StartPage.ForOthers()));
        app.MapGet("/control", context => Send(context, StartPage.ForHost(shelf)));
        app.MapPost("/open", (RequestDelegate)(async context =>
        {
            var (choice, fault) = await Entrances.Said(context.Request).ConfigureAwait(false) is { } said ? Choice(said, shelf) : (null, "Nothing was chosen.");
            KeptExercise? kept = null;
            if (choice is not null) (kept, fault) = open(choice);
            if (kept is null) context.Response.StatusCode = StatusCodes.Status400BadRequest;
            else context.Response.OnCompleted(() => Choose(chosen, kept));
            if (kept is null) await context.Response.WriteAsJsonAsync(new { refusal = fault }).ConfigureAwait(false);
            else await context.Response.WriteAsJsonAsync(new { page = Phases.AddressOf(book.ControlToken), phase = Phases.Open }).ConfigureAwait(false);
        }));
    }

    private static Task Choose(TaskCompletionSource<KeptExercise> chosen, KeptExercise kept)
    {
        if (!chosen.TrySetResult(kept)) kept.Dispose(); // somebody was faster
        return Task.CompletedTask;
    }

    private static Task Send(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private static (StartChoice? Choice, string? Fault) Choice(string said, Shelf shelf)
    {
        var fields = QueryHelpers.ParseQuery(said);
        var (path, folder, play) = (One("path"), One("folder").Trim(), fields.GetValueOrDefault("play"));
        if (!shelf.Has(path)) return (null, "That is not here any more: load this page again.");
        if (Directory.Exists(path)) return (new StartChoice(path, null, null, 0, 0), null);
        if (!uint.TryParse(One("replication"), NumberStyles.None, CultureInfo.InvariantCulture, out var replication) || !ulong.TryParse(One("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return (null, $"The replication is a whole number from 0 to {uint.MaxValue}, the seed one from 0 to {ulong.MaxValue}.");
        if (folder.Length > 0 && shelf.PlaceOf(folder) is null) return (null, $"`{folder}` is not the name of a folder here: give one without a path, or none, and nothing is kept.");
        return (new StartChoice(path, folder.Length == 0 ? null : shelf.PlaceOf(folder), play.Count == 0 ? "none" : string.Join(',', play.ToArray()), replication, seed), null);

        string One(string key) => fields.GetValueOrDefault(key).ToString();
    }
}
