using System.Text;
using ChannelSim.Results.Store;
using ChannelSim.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChannelSim.Web.Serving;

/// <summary>After-action reports to take along. They are saved and not opened here: a page of its own has styles and scripts of its own, which nothing that is served may have.</summary>
internal static class Reports
{
    public static void Map(IEndpointRouteBuilder routes, Review review)
    {
        routes.MapGet("/review/report.html", context => Send(context, review, true));
        routes.MapGet("/review/report.md", context => Send(context, review, false));
    }

    private static async Task Send(HttpContext context, Review review, bool isHtml)
    {
        try
        {
            if (await review.Report(isHtml, context.RequestAborted).ConfigureAwait(false) is not { } text)
            {
                await Say(context.Response, StatusCodes.Status404NotFound, "This exercise is not kept, so that there is no report.").ConfigureAwait(false);
                return;
            }

            var name = isHtml ? "report.html" : "report.md";
            context.Response.Headers.ContentDisposition = $"attachment; filename={name}";
            context.Response.ContentType = isHtml ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is StoreRefusedException or StoreFailedException)
        {
            await Say(context.Response, StatusCodes.Status500InternalServerError, exception.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has gone.
        }
    }

    private static async Task Say(HttpResponse response, int status, string text)
    {
        (response.StatusCode, response.ContentType) = (status, "text/plain; charset=utf-8");
        await response.WriteAsync(text).ConfigureAwait(false);
    }
}
