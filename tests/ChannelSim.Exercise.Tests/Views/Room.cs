using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>All audiences of an exercise, which hear what a test says has happened.</summary>
internal sealed class Room(Scenario scenario)
{
    public static readonly Audience Us = Audience.Of(new SideId(0));
    public static readonly Audience Russia = Audience.Of(new SideId(1));
    public static readonly IReadOnlyList<Audience> All = [Audience.Control, Us, Russia, Audience.Stage];

    private static readonly World Empty = default(World) with { Rung = 0 };

    private readonly Dictionary<Audience, Projector> _projectors = All.ToDictionary(audience => audience, audience => Of(scenario, audience));

    public Projector this[Audience audience] => _projectors[audience];

    public static Projector Of(Scenario scenario, Audience audience) => new(scenario, new NameBook(scenario, SeatList.Of(scenario)), audience, _ => 0.1);

    /// <summary>Something happens; an incident that opens has a fuse of two hours.</summary>
    public Room Hear(params StepEvent[] events)
    {
        foreach (var happened in events)
        {
            foreach (var projector in _projectors.Values) Hear(projector, in happened, happened.At.Minutes + 120);
        }

        return this;
    }

    public Room Hear(Seat seat, Order order, double minutes = 0)
    {
        foreach (var projector in _projectors.Values) projector.Hear(seat, order, minutes);
        return this;
    }

    /// <summary>What an audience has been told, as kinds with own numbers of incidents: <c>opened 1</c>.</summary>
    public string Kinds(Audience audience) => string.Join(", ", this[audience].Seen.Select(told => told.Incident is { } own ? $"{told.Kind} {own}" : told.Kind));

    public string LastText(Audience audience) => this[audience].Seen[^1].Text;

    /// <summary>Something happens in a world in which nothing is but the incident that has just opened; NaN: it is closed again.</summary>
    public static void Hear(Projector projector, in StepEvent happened, double fuseAt)
    {
        if (happened.Kind != StepEventKind.Opened || double.IsNaN(fuseAt))
        {
            projector.Hear(in happened, in Empty);
            return;
        }

        var world = Empty;
        world.OpenSlots.Add(0);
        (world.Incidents[0].Number, world.Incidents[0].FuseAt) = (happened.AsOpened().Incident.Number, fuseAt);
        projector.Hear(in happened, in world);
    }
}
