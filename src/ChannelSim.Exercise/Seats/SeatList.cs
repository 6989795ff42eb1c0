using System.Collections;
using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Seats;

/// <summary>The seats of an exercise: control, the seats of the sides, an observer and the stage. Their ids are distinct.</summary>
public sealed class SeatList : IReadOnlyList<Seat>
{
    private readonly ImmutableArray<Seat> _seats;
    private readonly ImmutableArray<string> _sides;

    private SeatList(IEnumerable<Seat> ofSides, IEnumerable<string> sides) => (_seats, _sides) = ([Seat.Control, .. ofSides, Seat.Observer, Seat.Stage], [.. sides]);

    /// <inheritdoc/>
    public int Count => _seats.Length;

    /// <inheritdoc/>
    public Seat this[int index] => _seats[index];

    /// <summary>The seats of a scenario: a side for which it names none has one, called as the side is.</summary>
    public static SeatList Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new SeatList(Enumerable.Range(0, scenario.Model.Sides.Length).SelectMany(side => OfSide(scenario, new SideId(side))), scenario.Model.Sides.Select(side => side.Key));
    }

    /// <summary>The seat of an id, in any case; the key of a side, whose seats have other ids, is the first of them. Null: there is none.</summary>
    public Seat? Find(string id) =>
        _seats.FirstOrDefault(seat => string.Equals(seat.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? _seats.FirstOrDefault(seat => seat.Side is { } side && string.Equals(_sides[side.Index], id, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerator<Seat> GetEnumerator() => ((IEnumerable<Seat>)_seats).GetEnumerator();

    private static IEnumerable<Seat> OfSide(Scenario scenario, SideId side)
    {
        var named = scenario.Exercise.Seats.Where(seat => seat.Side == side).Select(seat => new Seat(seat.Id, SeatKind.Side, side, seat.Title, seat.Brief));
        return named.DefaultIfEmpty(new Seat(scenario.Model.Sides[side.Index].Key, SeatKind.Side, side, scenario.Model.Sides[side.Index].Name));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
