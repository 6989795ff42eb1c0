using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChannelSim.Web.Serving;

/// <summary>Scripts and styles: built into the program, so that a page needs nothing from elsewhere.</summary>
internal static class Assets
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string> { [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".svg"] = "image/svg+xml" }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (byte[] Bytes, byte[] Packed, string Tag)> Files = Load();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", Send);

    private static async Task Send(HttpContext context)
    {
        if (context.Request.RouteValues["name"] is not string name || !Files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        (response.Headers.ETag, response.Headers.CacheControl, response.Headers.Vary) = (file.Tag, "no-cache", "Accept-Encoding");
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var bytes = isPacked ? file.Packed : file.Bytes;
        if (isPacked) response.Headers.ContentEncoding = "gzip";
        (response.ContentType, response.ContentLength) = (Kinds[Path.GetExtension(name)], bytes.Length);
        await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }

    private static FrozenDictionary<string, (byte[], byte[], string)> Load()
    {
        const string Folder = "Assets/";
        var assembly = typeof(Assets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Folder.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, Pack(bytes), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        });
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
