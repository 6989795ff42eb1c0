using Microsoft.AspNetCore.Http;

namespace ChannelSim.Web.Serving;

/// <summary>The cookie in which a device has its token: out of reach of scripts, and sent by pages of this server alone. Servers on other ports of one computer have others.</summary>
internal sealed class PassCookie(int port, bool isTls)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public string Name => $"channelsim-{port}";

    public string? Read(HttpRequest request) => request.Cookies[Name];

    public void Set(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options(Lasts));

    public void Clear(HttpResponse response) => response.Cookies.Delete(Name, Options(null));

    private CookieOptions Options(TimeSpan? lasts) => new() { HttpOnly = true, Secure = isTls, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = lasts, IsEssential = true };
}
