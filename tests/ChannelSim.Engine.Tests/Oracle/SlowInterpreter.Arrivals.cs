using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// Background incidents and routine requests.
internal sealed partial class SlowInterpreter
{
    private readonly SlowArrival[] arrivals;

    private void StartArrivals()
    {
        foreach (var arrival in arrivals) BeginGap(arrival);
    }

    private double RateNow(SlowArrival arrival) =>
        values[arrival.Type.Rate.Index] / Rate.MinutesInThirtyDays * values[model.Rungs[rung].Incidents.Index];

    private void BeginGap(SlowArrival arrival)
    {
        arrival.Left = key.First(arrival.Address, arrival.Count).Exponential;
        UseUp(arrival);
    }

    // The rest of the gap is used up at the rate of the moment.
    private void UseUp(SlowArrival arrival)
    {
        arrival.Since = now;
        arrival.Rate = RateNow(arrival);
        Cancel(arrival.Timer);
        arrival.Timer = arrival.Rate > 0
            ? At(now + (arrival.Left / arrival.Rate), TimerRank.Arrival, arrival.Index, () => Arrive(arrival))
            : null;
    }

    private void RescaleArrivals()
    {
        foreach (var arrival in arrivals.Where(arrival => RateNow(arrival) != arrival.Rate))
        {
            arrival.Left = Math.Max(0, arrival.Left - ((now - arrival.Since) * arrival.Rate));
            UseUp(arrival);
        }
    }

    private void Arrive(SlowArrival arrival)
    {
        var address = arrival.Address.Child(arrival.Count);
        arrival.Count++;
        BeginGap(arrival);
        Open(arrival.Index, address, OpenedBy.Rate);
    }

    private void StartRoutine()
    {
        foreach (var channel in channels.Where(channel => channel.Definition is ContactChannelDefinition { Removed: false }))
        {
            for (var side = 0; side < channel.Spoken.Routine.Length; side++) AwaitRoutine(channel, side, 0);
        }
    }

    private void AwaitRoutine(SlowChannel channel, int side, uint ordinal)
    {
        if (channel.Spoken.Routine[side] is not { } rate || !(values[rate.Index] > 0)) return;
        var cause = CauseAddress.Of($"channel/{channel.Definition.Name}/routine/{model.Sides[side].Key}");
        var gap = key.First(cause, ordinal).Exponential / (values[rate.Index] / Rate.MinutesInThirtyDays);
        At(now + gap, TimerRank.Routine, channel.Index, () => AskRoutinely(channel, side, ordinal, cause), side);
    }

    // Requests go on whatever becomes of this one.
    private void AskRoutinely(SlowChannel channel, int side, uint ordinal, CauseAddress cause)
    {
        AwaitRoutine(channel, side, ordinal + 1);
        var address = cause.Child(ordinal);
        var contact = new SlowContact(address, null, side, now, PatienceOf(channel.Spoken.Patience, address));
        if (channel.CanBeTried) Attempt(channel, contact);
        else PassOver(channel, channel.Outcome.Routine, null, side);
    }

    /// <summary>The stream of background incidents of one type.</summary>
    private sealed class SlowArrival(int index, IncidentTypeDefinition type)
    {
        public int Index { get; } = index;

        public IncidentTypeDefinition Type { get; } = type;

        public CauseAddress Address { get; } = CauseAddress.Of("incident/" + type.Name);

        public uint Count { get; set; }

        /// <summary>What was left of the unit exponential at <see cref="Since"/>.</summary>
        public double Left { get; set; }

        public double Since { get; set; }

        /// <summary>Per minute, since then.</summary>
        public double Rate { get; set; }

        public SlowTimer? Timer { get; set; }
    }
}
