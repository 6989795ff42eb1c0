using System.Collections.Concurrent;
using ChannelSim.Exercise.Seats;
using ChannelSim.Web.Doors;

namespace ChannelSim.Web.Serving;

/// <summary>How much each seat may still command.</summary>
internal sealed class Buckets(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CommandBucket> _buckets = new(StringComparer.Ordinal);

    public CommandBucket Of(Seat seat) => _buckets.GetOrAdd(seat.Id, _ => new CommandBucket(time));
}
