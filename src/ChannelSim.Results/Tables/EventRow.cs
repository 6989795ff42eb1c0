using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Tables;

/// <summary>A row of the table <c>event</c>.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Sequence">Its number in the replication, from 0.</param>
/// <param name="Minutes">When, in minutes after the start.</param>
/// <param name="Event">What happened, as <see cref="StepEventNames"/> names it.</param>
/// <param name="Channel">The channel's name, or null.</param>
/// <param name="Incident">The incident by the order of opening, or -1.</param>
/// <param name="Numbers">What belongs to the event.</param>
internal sealed record EventRow(int Design, long Replication, int Sequence, double Minutes, string Event, string? Channel, int Incident, EventNumbers Numbers)
{
    private const int NoIncident = -1;

    public static EventRow Of(RecordedEvent recorded)
    {
        var happened = recorded.Event;
        return new(
            recorded.Design, recorded.Replication, recorded.Sequence, happened.At.Minutes, StepEventNames.Of(happened.Kind),
            recorded.Channel, happened.Incident?.Number ?? NoIncident, happened.Read(EventNumbers.Reader));
    }
}
