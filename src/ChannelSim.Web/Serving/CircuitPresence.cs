using ChannelSim.Web.Doors;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ChannelSim.Web.Serving;

/// <summary>Notes who is connected.</summary>
internal sealed class CircuitPresence(SeatDesk desk, Presence presence) : CircuitHandler
{
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await desk.Pass().ConfigureAwait(false) is { } pass) presence.Come(pass);
    }

    public override async Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await desk.Pass().ConfigureAwait(false) is { } pass) presence.Go(pass);
    }
}
