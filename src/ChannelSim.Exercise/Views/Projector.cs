using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// Makes the view events of one audience of what happens in the world and of what people command: the only way from an exercise to anybody's eyes. Belongs to the fold: it is a
/// function of what it has heard, and nothing else.
/// </summary>
public sealed class Projector
{
    private readonly Scenario _scenario;
    private readonly NameBook _names;
    private readonly Memory _memory;
    private readonly AllowList? _rows;
    private readonly Everything? _everything;
    private readonly OrderRows _orders;
    private readonly List<ViewEvent> _seen = [];

    /// <summary>A projector that has heard nothing yet.</summary>
    /// <param name="scenario">For names, texts and the calendar.</param>
    /// <param name="names">What commands call things.</param>
    /// <param name="audience">Who is told.</param>
    /// <param name="parameters">What was drawn for the replication, by number of the parameter; only control is told of it.</param>
    public Projector(Scenario scenario, NameBook names, Audience audience, Func<int, double> parameters)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(names);
        (_scenario, _names) = (scenario, names);
        _memory = new Memory(scenario);
        _orders = new OrderRows(scenario, names, audience, _memory);
        if (audience.Kind == SeatKind.Control) _everything = new Everything(scenario, parameters, _memory);
        else _rows = new AllowList(scenario, audience, _memory, new Assessing(scenario.Exercise.Assessment));
    }

    /// <summary>What the audience has been told, in order.</summary>
    public IReadOnlyList<ViewEvent> Seen => _seen;

    /// <summary>The incident that the audience knows by a number of its own; null: it knows none by it.</summary>
    public IncidentId? IncidentOf(int ownNumber) => _memory.IncidentOf(ownNumber);

    /// <summary>The audience's own number of an incident, from 1; null: it has not heard of it.</summary>
    public int? NumberOf(IncidentId incident) => _memory.NumberOf(incident);

    /// <summary>Takes an event of the world in; the world is as it was left by it.</summary>
    public void Hear(in StepEvent happened, in World world)
    {
        _memory.Note(in happened, in world);
        if (_everything is not null) Tell(_everything.Tell(in happened));
        else TellByRows(in happened, _rows!);
        _memory.Forget(in happened);
    }

    /// <summary>Takes an accepted command in, whether or not it tells the audience something by itself.</summary>
    public void Hear(Seat seat, Order order, double minutes)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(order);
        var own = order.Incident is { } number ? _memory.NumberOf(new IncidentId(number)) : null;
        if (_everything is not null) Tell(Everything.Tell(seat, order, own, minutes));
        else if (_orders.Tell(seat, order, minutes) is { } told) Tell(told);
        if (order.Verb == Verb.Say) _orders.Choose(order);
        else if (order.Verb == Verb.Edit && _names.Entry(order.Entry) is { } entry) _memory.Edit(entry, order.Title, order.Text);
    }

    /// <summary>
    /// The clock was set back, and this projector has heard anew what still holds. It goes on from all that the audience has been told before: what was seen after that moment did not happen.
    /// </summary>
    /// <param name="minutes">The moment at which the clock is now.</param>
    /// <param name="before">The projector of the same audience that it replaces.</param>
    public void SetBack(double minutes, Projector before)
    {
        ArgumentNullException.ThrowIfNull(before);
        ViewEvent[] holds = [.. _seen];
        var standing = Standing.Of(before._seen);
        var common = Standing.Common(standing, holds);
        _seen.Clear();
        _seen.AddRange(before._seen);
        Tell(new ViewEvent(0, minutes, ViewKinds.SetBack, $"The clock is set back to {_scenario.Clock.ClockOf(minutes)}. What was seen after that did not happen.") { Kept = common == 0 ? 0 : standing[common - 1].Sequence });
        foreach (var again in holds[common..]) Tell(again); // what an earlier rewind had undone, and this one brings back
    }

    private void TellByRows(in StepEvent happened, AllowList rows)
    {
        if (rows.Introduces(in happened) is { } incident && !_memory.Knows(incident)) Tell(rows.Caused(incident, happened.At));
        if (happened.Read(rows) is { } told) Tell(told);
    }

    private void Tell(ViewEvent told) => _seen.Add(told with { Sequence = _seen.Count + 1 });
}
