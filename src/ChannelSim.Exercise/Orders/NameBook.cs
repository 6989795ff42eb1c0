using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Orders;

/// <summary>The names that orders use, and what they stand for in the scenario. Everybody may know all of them but those of the timeline, which are control's.</summary>
public sealed class NameBook
{
    private readonly ModelDefinition _model;
    private readonly SeatList _seats;
    private readonly List<(string Name, int Entry)> _entries = [];

    /// <summary>The names of a scenario and of the seats at its table.</summary>
    public NameBook(Scenario scenario, SeatList seats)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        (_model, _seats) = (scenario.Model, seats);
        Objectives = [.. scenario.Exercise.Objectives.Select(objective => objective.Id)];
        NameEntries(i => scenario.Exercise.Entries.Length > i ? scenario.Exercise.Entries[i].Id : null);
        NameEntries(i => _model.Timeline[i].Name is { } name && _model.Timeline.Count(entry => entry.Name == name) == 1 ? name : null);
        NameEntries(i => (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The channels, without those that are taken out of the model.</summary>
    public IEnumerable<string> Channels => _model.Channels.Where(channel => !channel.Removed).Select(channel => channel.Name);

    /// <summary>The sides.</summary>
    public IEnumerable<string> Sides => _model.Sides.Select(side => side.Key);

    /// <summary>The incident types.</summary>
    public IEnumerable<string> Types => _model.Incidents.Select(type => type.Name);

    /// <summary>The rungs, lowest first.</summary>
    public IEnumerable<string> Rungs => _model.Rungs.Select(rung => rung.Name);

    /// <summary>The states of the climate.</summary>
    public IEnumerable<string> Climates => _model.Climates.Select(climate => climate.Name).Where(name => name.Length > 0);

    /// <summary>Ids, names and numbers of the entries of the timeline.</summary>
    public IEnumerable<string> Entries => _entries.Select(entry => entry.Name);

    /// <summary>The objectives.</summary>
    public IReadOnlyList<string> Objectives { get; }

    /// <summary>The seats.</summary>
    public IEnumerable<string> SeatIds => _seats.Select(seat => seat.Id);

    /// <summary>The seats, and the sides for all their seats.</summary>
    public IEnumerable<string> Seats => _seats.Select(seat => seat.Id).Union(Sides, StringComparer.Ordinal);

    /// <summary>The channel of a name; null: there is none.</summary>
    public ChannelId? Channel(string? name) => IndexOf(_model.Channels, channel => channel.Name == name && !channel.Removed) is { } index ? new ChannelId(index) : null;

    /// <summary>The side of a name; null: there is none.</summary>
    public SideId? Side(string? name) => IndexOf(_model.Sides, side => side.Key == name) is { } index ? new SideId(index) : null;

    /// <summary>The incident type of a name; null: there is none.</summary>
    public IncidentTypeId? Type(string? name) => IndexOf(_model.Incidents, type => type.Name == name) is { } index ? new IncidentTypeId(index) : null;

    /// <summary>The rung of a name; null: there is none.</summary>
    public Rung? Rung(string? name) => IndexOf(_model.Rungs, rung => rung.Name == name) is { } index ? new Rung(index) : null;

    /// <summary>The state of the climate of a name; null: there is none.</summary>
    public ClimateId? Climate(string? name) => IndexOf(_model.Climates, climate => climate.Name == name) is { } index ? new ClimateId(index) : null;

    /// <summary>The entry of the timeline: by its id, by its name where no other has it, or by its number from 1; null: there is none.</summary>
    public TimelineEntryId? Entry(string? name) => IndexOf(_entries, entry => entry.Name == name) is { } index ? new TimelineEntryId(_entries[index].Entry) : null;

    /// <summary>How a channel is written.</summary>
    public string NameOf(ChannelId channel) => _model.Channels[channel.Index].Name;

    /// <summary>How a side is written.</summary>
    public string NameOf(SideId side) => _model.Sides[side.Index].Key;

    // The first that bears a name is called by it.
    private void NameEntries(Func<int, string?> nameOf)
    {
        for (var i = 0; i < _model.Timeline.Length; i++)
        {
            if (nameOf(i) is { } name) _entries.Add((name, i));
        }
    }

    private static int? IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> isMeant)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (isMeant(items[i])) return i;
        }

        return null;
    }
}
