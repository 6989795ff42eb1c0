using System.Security.Claims;
using ChannelSim.Web.Doors;

namespace ChannelSim.Web.Serving;

/// <summary>Whoever holds a pass, as the framework hands it on to pages. Where they sit is looked up each time: control may have moved them.</summary>
internal static class PassUser
{
    private const string PassClaim = "pass";

    public static ClaimsPrincipal Of(Pass pass) => new(new ClaimsIdentity([new Claim(PassClaim, pass.Id)], "pass"));

    public static string? PassOf(ClaimsPrincipal user) => user.FindFirst(PassClaim)?.Value;
}
