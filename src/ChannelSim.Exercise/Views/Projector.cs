using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// Makes the view events of one audience of what happens in the world and of what people command: the only way from an exercise to anybody's eyes. Belongs to the fold: it is a
/// function of what it has heard, and nothing else.
/// </summary>
/// <param name="scenario">For names, texts and the calendar.</param>
/// <param name="audience">Who is told.</param>
public sealed class Projector(Scenario scenario, Audience audience)
{
    private readonly List<ViewEvent> _seen = [];

    /// <summary>What the audience has been told, in order.</summary>
    public IReadOnlyList<ViewEvent> Seen => _seen;

    /// <summary>Takes an event of the world in; the world is as it was left by it.</summary>
    public void Hear(in StepEvent happened, in World world)
    {
        if (audience.Kind == SeatKind.Control) Tell(happened.At.Minutes, happened.Kind.ToString(), happened.ToString());
    }

    /// <summary>Takes an accepted command in that tells somebody something by itself: an inject, a word, a side that changes hands, a note.</summary>
    public void Hear(Seat seat, Order order, double minutes)
    {
        if (audience.Kind == SeatKind.Control) Tell(minutes, "order", $"{seat.Id}: {order.Verb}");
    }

    /// <summary>How the audience numbers an incident; null: it knows of none.</summary>
    public int? NumberOf(IncidentId incident) => scenario.Model.Incidents.IsEmpty ? null : incident.Number + 1;

    /// <summary>Which incident the audience gives a number; null: it knows of none.</summary>
    public IncidentId? IncidentOf(int number) => number > 0 && !scenario.Model.Incidents.IsEmpty ? new IncidentId(number - 1) : null;

    /// <summary>
    /// The clock was set back: what was seen after that moment did not happen. This projector has heard what remains, and so it knows no more; what the one before it has told stays
    /// told, and that the clock was set back is told after it.
    /// </summary>
    public void SetBack(double minutes, Projector before)
    {
        ArgumentNullException.ThrowIfNull(before);
        _seen.Clear();
        _seen.AddRange(before._seen);
        Tell(minutes, "set_back", $"The clock is set back to {scenario.Clock.LocalAt(new SimTime(minutes), scenario.Clock.Zone)}.");
    }

    private void Tell(double minutes, string kind, string text) => _seen.Add(new ViewEvent(_seen.Count + 1, minutes, kind, text));
}
