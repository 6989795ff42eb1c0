using System.Security.Cryptography.X509Certificates;
using ChannelSim.Exercise.Store;
using ChannelSim.Web.Doors;
using ChannelSim.Web.Pages;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelSim.Web.Hosting;

/// <summary>Serves one exercise to a room of people. It asks nothing of the network, and nothing of the settings of the computer.</summary>
public sealed class ExerciseServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Room _room;
    private readonly SeatBook _book;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    private ExerciseServer(WebApplication app, Room room, SeatBook book, Addresses addresses)
    {
        (_app, _room, _book) = (app, room, book);
        (Address, Others, Fingerprint) = (addresses.Own, addresses.Others, addresses.Fingerprint);
        _running = Task.Run(() => room.Run(_stopping.Token));
    }

    /// <summary>Where people on this computer go.</summary>
    public string Address { get; }

    /// <summary>Where people at other computers go; nothing where none reaches it.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>The SHA-256 of the certificate; null: nothing is encrypted.</summary>
    public string? Fingerprint { get; }

    /// <summary>The address that makes whoever opens it control.</summary>
    public string ControlAddress => $"{Address}/#control={_book.ControlToken}";

    /// <summary>Is done when control has closed the exercise, to choose another one.</summary>
    public Task Closed => _app.Services.GetRequiredService<Closing>().Closed;

    internal Room Room => _room;

    internal SeatBook Book => _book;

    internal IServiceProvider Services => _app.Services;

    /// <summary>Begins to serve.</summary>
    /// <param name="kept">The exercise; it is the server's from now on.</param>
    /// <param name="settings">How it is reached.</param>
    /// <param name="time">The clock on the wall.</param>
    /// <param name="controlToken">What makes whoever has it control, where the host has chosen the exercise: control can close it then, and choose again; null: a new one.</param>
    /// <exception cref="IOException">The port is taken, or must not be used.</exception>
    public static async Task<ExerciseServer> Start(KeptExercise kept, ServeSettings settings, TimeProvider time, string? controlToken = null)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(settings);
        var port = settings.Port == 0 ? Listening.FreePort() : settings.Port;
        var (addresses, cookie) = (new Addresses(port, settings.IsLan, settings.IsTls), new PassCookie(port, settings.IsTls));
        var certificate = settings.IsTls ? ServerCertificate.For(kept.Root, addresses.Names, time.GetUtcNow()) : null;
        if (certificate is not null) addresses.Fingerprint = ServerCertificate.FingerprintOf(certificate);
        var room = new Room(kept, time);
        var book = new SeatBook(room.Seats, new PassFile(kept.Root), time, controlToken);
        var app = Build(room, book, addresses, cookie, time, settings.IsLan, port, certificate, new Closing(controlToken is not null));
        await app.StartAsync().ConfigureAwait(false);
        return new ExerciseServer(app, room, book, addresses);
    }

    /// <summary>Stops; what was acknowledged is kept, and how far the clock has come.</summary>
    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(hurry.Token).ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _room.Dispose();
        await _app.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static WebApplication Build(Room room, SeatBook book, Addresses addresses, PassCookie cookie, TimeProvider time, bool isLan, int port, X509Certificate2? certificate, Closing closing)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Listening.On(kestrel, port, isLan, certificate));
        AddServices(builder.Services, room, book, addresses, cookie, time);
        builder.Services.AddSingleton(new HotWash(new HotWashFile(room.Root), () => room.Ending));
        builder.Services.AddSingleton(closing).AddSingleton(Gates.Table);
        builder.Services.AddSingleton<Review>().AddSingleton<TurnSearch>().AddScoped<ReviewDesk>();
        var app = builder.Build();
        app.UseMiddleware<Guards>();
        app.UseRouting();
        app.UseAntiforgery();
        Entrances.Map(app, book, cookie, closing);
        Assets.Map(app);
        Reports.Map(app, app.Services.GetRequiredService<Review>());
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            options.DisableWebSocketCompression = true; // what is said in secret stands beside what others write
            options.ContentSecurityFrameAncestorsPolicy = null; // every answer has a stricter policy already
        });
        return app;
    }

    private static void AddServices(IServiceCollection services, Room room, SeatBook book, Addresses addresses, PassCookie cookie, TimeProvider time)
    {
        services.AddSingleton(room).AddSingleton(book).AddSingleton(addresses).AddSingleton(cookie).AddSingleton(time);
        services.AddSingleton<Presence>().AddSingleton<Buckets>().AddScoped<SeatDesk>().AddScoped<CircuitHandler, CircuitPresence>();
        services.AddRouting();
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true); // Guards has a stricter one
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DisconnectedCircuitMaxRetained = 50)
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 32 * 1024);
    }
}
