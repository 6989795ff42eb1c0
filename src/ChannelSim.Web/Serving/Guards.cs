using ChannelSim.Web.Doors;
using ChannelSim.Web.Rooms;
using Microsoft.AspNetCore.Http;

namespace ChannelSim.Web.Serving;

/// <summary>What every request passes before anything looks at it: is it for this server, is it of this server's pages, whose is it, may they.</summary>
internal sealed class Guards(RequestDelegate next, Addresses addresses, SeatBook book, PassCookie cookie, HotWash wash, IReadOnlyList<Gate> gates)
{
    /// <summary>A header that only a page of this server can add: a form of another one cannot.</summary>
    public const string Mark = "X-ChannelSim";

    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        SetHeaders(context);
        var host = request.Host.Value ?? "";
        if (!addresses.IsOwn(host))
        {
            await Deny(response, "This server is not called so. Use an address that it has printed.").ConfigureAwait(false);
            return;
        }

        if (Changes(request) && !addresses.IsOwnPage(request.Headers.Origin, host))
        {
            await Deny(response, "Only pages of this server may do that.").ConfigureAwait(false);
            return;
        }

        var pass = cookie.Read(request) is { } token ? book.Of(token) : null;
        if (pass is not null) context.User = PassUser.Of(pass);
        var seat = pass is null ? null : book.SeatOf(pass.Id);
        if (Gates.Find(gates, request.Method, request.Path) is not { } gate)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (gate.Admits(seat?.Kind, wash.IsOpenToRoom)) await next(context).ConfigureAwait(false);
        else if (gate.IsPage && seat is null) response.Redirect("/");
        else await Deny(response, "This is not for your seat.").ConfigureAwait(false);
    }

    // What may change something: whatever is sent, and every socket.
    private static bool Changes(HttpRequest request) => !HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey("Upgrade");

    private static async Task Deny(HttpResponse response, string why)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(why).ConfigureAwait(false);
    }

    private void SetHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        var socket = addresses.IsOwn(context.Request.Host.Value ?? "") ? $" {addresses.SocketScheme}://{context.Request.Host.Value}" : "";
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{socket}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
