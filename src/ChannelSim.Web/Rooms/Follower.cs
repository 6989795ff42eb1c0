using System.Threading.Channels;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Web.Rooms;

/// <summary>
/// Somebody who looks at what a seat sees. There is one place for what is new: whoever is slow finds the newest there and not what came in between, and keeps nobody waiting. What he was told
/// in between is in it, by his own numbers.
/// </summary>
internal sealed class Follower(Seat seat)
{
    private readonly Channel<RoomSight> _newest = Channel.CreateBounded<RoomSight>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = true });

    public Seat Seat => seat;

    public void Offer(RoomSight sight) => _newest.Writer.TryWrite(sight);

    public void End() => _newest.Writer.TryComplete();

    public IAsyncEnumerable<RoomSight> Sights(CancellationToken cancellation) => _newest.Reader.ReadAllAsync(cancellation);
}
