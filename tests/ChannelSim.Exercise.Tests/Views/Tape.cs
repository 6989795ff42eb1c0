using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>One thing that projectors hear: an event, or an accepted command.</summary>
/// <param name="Minutes">When.</param>
/// <param name="Happened">The event; null: a command.</param>
/// <param name="FuseAt">Of an incident that opens, when its fuse burns down; NaN: it is closed already.</param>
/// <param name="Seat">Who commands.</param>
/// <param name="Order">What.</param>
internal sealed record TapeItem(double Minutes, StepEvent? Happened, double FuseAt = double.NaN, Seat? Seat = null, Order? Order = null);

/// <summary>What happened in an exercise in which somebody commands something now and then: anything, of anybody, possible or not.</summary>
internal sealed class Tape
{
    private const int Events = 250;

    private static readonly Verb[] Silent = [Verb.Note, Verb.Believe, Verb.Inject, Verb.Inject, Verb.Edit, Verb.Hold, Verb.Lend, Verb.Show, Verb.Play, Verb.Auto];

    private readonly CompiledModel _model;
    private readonly Stepper<EventRecorder> _stepper;
    private readonly Random _random;
    private readonly List<TapeItem> _items = [];
    private int _heard;

    private Tape(CompiledModel model, int seed)
    {
        (_model, _random) = (model, new Random(seed));
        _stepper = new Stepper<EventRecorder>(model, new EventRecorder());
    }

    /// <summary>The exercise of a seed; from the n-th step on its future may be another one (a fork), and a line may fail there unseen.</summary>
    public static IReadOnlyList<TapeItem> Record(CompiledModel model, int seed, int otherFrom = int.MaxValue, bool failsALine = false) => new Tape(model, seed).Play(seed, otherFrom, failsALine);

    private IReadOnlyList<TapeItem> Play(int seed, int otherFrom, bool failsALine)
    {
        _stepper.Begin(new StreamKey(13, 0, (uint)seed));
        Keep();
        for (var i = 0; i < Events; i++)
        {
            if (i == otherFrom && failsALine) Apply(Command.Fail(new ChannelId(_model.Definition.Channels.ToList().FindIndex(channel => channel.Kind == ChannelKind.Line))));
            if (i == otherFrom && !failsALine) Fork();
            if (_random.Next(3) == 0) CommandSomething();
            if (_random.Next(4) == 0) SayOrTellSomething();
            if (!_stepper.Step()) break;
            Keep();
        }

        return _items;
    }

    private void Fork()
    {
        var world = _stepper.World;
        _stepper.Fork(in world, 1);
    }

    private void Keep()
    {
        var events = _stepper.Observer.Events;
        for (; _heard < events.Count; _heard++) _items.Add(new TapeItem(events[_heard].At.Minutes, events[_heard], FuseOf(events[_heard])));
    }

    private double FuseOf(in StepEvent happened)
    {
        ref readonly var world = ref _stepper.World;
        for (var slot = 0; slot < Limits.OpenIncidents && happened.Kind == StepEventKind.Opened; slot++)
            if (world.OpenSlots.Has(slot) && world.Incidents[slot].Number == happened.Incident!.Value.Number) return world.Incidents[slot].FuseAt;
        return double.NaN;
    }

    private bool Apply(in Command command)
    {
        var result = _stepper.Apply(in command);
        Keep();
        return result.IsDone;
    }

    private void CommandSomething()
    {
        ref readonly var world = ref _stepper.World;
        if (_random.Next(2) == 0 && world.Status == WorldStatus.Running) _stepper.AdvanceTo(new SimTime(world.Now + (_random.NextDouble() * (_stepper.Peek().Minutes - world.Now))));
        var (incident, channel, side, truth) = (SomeIncident(), SomeChannel(), new SideId(_random.Next(2)), _random.Next(2) == 0);
        Apply(_random.Next(20) switch
        {
            0 => Command.Play(side),
            1 => Command.Automate(side),
            2 => Command.Respond(incident),
            3 => Command.StandDown(incident),
            4 => Command.Call(channel, side),
            5 or 6 or 7 or 8 => Command.CallAbout(channel, side, incident),
            9 => Command.HangUp(channel),
            10 => Command.Accept(channel),
            11 => Command.Refuse(channel),
            12 => Command.Answer(channel),
            13 => Command.Stop(incident),
            14 => Command.Fail(channel),
            15 => Command.Repair(channel),
            16 => Command.Open(new IncidentTypeId(_random.Next(_model.Definition.Incidents.Length)), truth),
            17 => Command.Close(incident),
            18 => Command.ExtendFuse(incident, new SimDuration(_random.Next(-100, 1000))),
            _ => Command.Suspend(channel),
        });
    }

    private void SayOrTellSomething()
    {
        var side = _random.Next(2);
        var seat = new Seat(_model.Definition.Sides[side].Key, SeatKind.Side, new SideId(side), "Seat");
        if (Talking(new SideId(side)) is { } channel && _random.Next(3) > 0) Say(seat, channel);
        else Tell(_random.Next(2) == 0 ? seat : Seat.Control);
    }

    private void Say(Seat seat, ChannelId channel)
    {
        var deliberate = _random.Next(2) == 0;
        if (!Apply(Command.Say(channel, deliberate))) return;
        Add(seat, new Order { Verb = Verb.Say, Channel = _model.Definition.Channels[channel.Index].Name, Deliberate = deliberate, Text = _random.Next(3) > 0 ? $"Words {_random.Next(1000)}" : null });
    }

    private void Tell(Seat seat) => Add(seat, new Order
    {
        Verb = Silent[_random.Next(Silent.Length)],
        Incident = SomeIncident().Number,
        Percent = _random.Next(101),
        Side = _model.Definition.Sides[_random.Next(2)].Key,
        Title = $"Title {_random.Next(1000)}",
        Text = $"Text {_random.Next(1000)}",
        Entry = (_random.Next(20) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        To = _random.Next(4) switch { 0 => null, 1 => ["us"], 2 => ["russia"], _ => ["stage"] },
    });

    private void Add(Seat seat, Order order) => _items.Add(new TapeItem(_stepper.World.Now, null, double.NaN, seat, order));

    // A channel over which a side speaks about what it has done.
    private ChannelId? Talking(SideId author)
    {
        ref readonly var world = ref _stepper.World;
        for (var index = 0; index < _model.Definition.Channels.Length; index++)
        {
            ref readonly var cell = ref world.Channels[index];
            if (cell.Contact != ContactKind.Incident || cell.State is not (ChannelState.Connected or ChannelState.Meeting)) continue;
            if (_model.Definition.Incidents[world.Incidents[cell.Incident].Type].Observer == author.Other) return new ChannelId(index);
        }

        return null;
    }

    private ChannelId SomeChannel() => new(_random.Next(_model.Definition.Channels.Length));

    private IncidentId SomeIncident()
    {
        ref readonly var world = ref _stepper.World;
        List<int> open = [];
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
            if (world.OpenSlots.Has(slot)) open.Add(world.Incidents[slot].Number);
        return new IncidentId(open.Count == 0 || _random.Next(8) == 0 ? _random.Next(world.Opened + 1) : open[_random.Next(open.Count)]);
    }
}
