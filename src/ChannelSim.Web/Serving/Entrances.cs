using System.Text.Json;
using ChannelSim.Exercise.Seats;
using ChannelSim.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChannelSim.Web.Serving;

/// <summary>How a device takes a seat and gives it up: the only things that are changed by a request; all else goes over the socket.</summary>
internal static class Entrances
{
    /// <summary>The longest request that is read.</summary>
    public const int MaxBytes = 4096;

    private const string Refusal = "That opens no seat now. A code works once, while control keeps the lobby open; after ten wrong tries wait for a minute.";

    public static void Map(IEndpointRouteBuilder routes, SeatBook book, PassCookie cookie, Closing closing)
    {
        routes.MapGet("/alive", context => context.Response.WriteAsync(Phases.Open));
        routes.MapPost("/join", context => Take(context, book, cookie, code => book.Join(code, context.Connection.RemoteIpAddress?.ToString() ?? "")));
        MapEntering(routes, book, cookie);
        routes.MapPost("/leave", context => Leave(context, book, cookie));
        routes.MapPost("/close", context => Close(context, book, closing));
    }

    /// <summary>How the host becomes control.</summary>
    public static void MapEntering(IEndpointRouteBuilder routes, SeatBook book, PassCookie cookie) => routes.MapPost("/enter", context => Take(context, book, cookie, book.Enter));

    private static async Task Close(HttpContext context, SeatBook book, Closing closing)
    {
        if (!closing.CanClose || await Said(context.Request).ConfigureAwait(false) is null)
        {
            await Refuse(context.Response, StatusCodes.Status409Conflict, "This server holds one exercise: it ends with Ctrl-C where it was started.").ConfigureAwait(false);
            return;
        }

        context.Response.OnCompleted(() =>
        {
            closing.Close();
            return Task.CompletedTask;
        });
        await context.Response.WriteAsJsonAsync(new { page = Phases.AddressOf(book.ControlToken), phase = Phases.Start }).ConfigureAwait(false);
    }

    private static async Task Take(HttpContext context, SeatBook book, PassCookie cookie, Func<string, string?> open)
    {
        var said = await Said(context.Request).ConfigureAwait(false);
        string? token;
        try
        {
            token = said is null ? null : open(said);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Refuse(context.Response, StatusCodes.Status507InsufficientStorage, "Your seat cannot be kept on the server's computer, so you have not taken it. Tell control: its disk may be full.").ConfigureAwait(false);
            return;
        }

        if (token is null || book.Of(token) is not { } pass || book.SeatOf(pass.Id) is not { } seat)
        {
            await Refuse(context.Response, StatusCodes.Status403Forbidden, Refusal).ConfigureAwait(false);
            return;
        }

        if (cookie.Read(context.Request) is { } before) book.Leave(before); // one browser, one seat
        cookie.Set(context.Response, token);
        await context.Response.WriteAsJsonAsync(new { page = PageOf(seat.Kind) }).ConfigureAwait(false);
    }

    private static Task Refuse(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new { refusal = why });
    }

    private static async Task Leave(HttpContext context, SeatBook book, PassCookie cookie)
    {
        if (await Said(context.Request).ConfigureAwait(false) is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (cookie.Read(context.Request) is { } token) book.Leave(token);
        cookie.Clear(context.Response);
        await context.Response.WriteAsJsonAsync(new { page = "/" }).ConfigureAwait(false);
    }

    /// <summary>The page of a seat.</summary>
    public static string PageOf(SeatKind kind) => kind switch
    {
        SeatKind.Control => "/control",
        SeatKind.Side => "/seat",
        SeatKind.Observer => "/observer",
        SeatKind.Stage => "/stage",
    };

    /// <summary>What a script of ours said, <c>{"said":"..."}</c>; null: it is something else.</summary>
    public static async Task<string?> Said(HttpRequest request)
    {
        if (!request.HasJsonContentType() || !request.Headers.ContainsKey(Guards.Mark) || request.ContentLength is not (> 0 and <= MaxBytes)) return null;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted).ConfigureAwait(false);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("said", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
