using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>A replication in which somebody commands something now and then: anything, of anybody, possible or not.</summary>
internal sealed class RandomExercise(CompiledModel model, int seed)
{
    private static readonly CommandKind[] Kinds = Enum.GetValues<CommandKind>();
    private readonly Random _random = new(seed);

    /// <summary>The key of the replication.</summary>
    public StreamKey Key { get; } = new(11, 0, (uint)seed);

    /// <summary>What was commanded, in order.</summary>
    public List<LoggedCommand> Log { get; } = [];

    /// <summary>The checkpoint after every event and every command.</summary>
    public List<byte[]> Worlds { get; } = [];

    /// <summary>Plays to the end, or for so many events.</summary>
    public Stepper<EventRecorder> Play(int events = 400)
    {
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        stepper.Begin(Key);
        Keep(stepper);
        for (var i = 0; i < events; i++)
        {
            for (var n = _random.Next(3); n > 0; n--) CommandSomething(stepper);
            if (!stepper.Step()) break;
            Keep(stepper);
        }

        return stepper;
    }

    private void CommandSomething(Stepper<EventRecorder> stepper)
    {
        ref readonly var world = ref stepper.World;
        if (_random.Next(2) == 0 && world.Status == WorldStatus.Running) stepper.AdvanceTo(new SimTime(world.Now + (_random.NextDouble() * (stepper.Peek().Minutes - world.Now))));
        var command = Any(in world);
        var before = stepper.World;
        var result = stepper.Apply(in command);
        Log.Add(new LoggedCommand(before.Events, before.Now, command, result));
        if (result.IsDone || result.Refusal == CommandRefusal.PassedOver) Keep(stepper);
        else Bytes.RequireSame(in before, in stepper.World, $"{seed}: {command.Kind} was refused ({result.Refusal})");
    }

    private void Keep(Stepper<EventRecorder> stepper) => Worlds.Add(Checkpoint.Save(in stepper.World, model));

    private Command Any(in World world)
    {
        var incident = new IncidentId(_random.Next(10) == 0 ? _random.Next(world.Opened + 1) : SomeOpen(in world));
        var channel = new ChannelId(_random.Next(model.Definition.Channels.Length));
        var side = new SideId(_random.Next(2));
        var truth = _random.Next(2) == 0;
        var entry = new TimelineEntryId(_random.Next(Math.Max(1, model.Definition.Timeline.Length)));
        return Kinds[_random.Next(Kinds.Length)] switch
        {
            CommandKind.Play => Command.Play(side),
            CommandKind.Automate => Command.Automate(side),
            CommandKind.Respond => Command.Respond(incident),
            CommandKind.StandDown => Command.StandDown(incident),
            CommandKind.Call when truth => Command.Call(channel, side),
            CommandKind.Call => Command.CallAbout(channel, side, incident),
            CommandKind.HangUp => Command.HangUp(channel),
            CommandKind.Accept => Command.Accept(channel),
            CommandKind.Refuse => Command.Refuse(channel),
            CommandKind.Postpone => Command.Postpone(channel),
            CommandKind.Answer => Command.Answer(channel),
            CommandKind.Say => Command.Say(channel, truth),
            CommandKind.Hear => Command.Hear(channel, truth),
            CommandKind.Stop => Command.Stop(incident),
            CommandKind.Release => Command.Release(entry),
            CommandKind.Hold => Command.Hold(entry),
            CommandKind.Skip => Command.Skip(entry),
            CommandKind.SetRung => Command.SetRung(new Rung(_random.Next(model.Definition.Rungs.Length))),
            CommandKind.SetClimate => Command.SetClimate(new ClimateId(_random.Next(model.Definition.Climates.Length))),
            CommandKind.Suspend => Command.Suspend(channel),
            CommandKind.Restore => Command.Restore(channel),
            CommandKind.Fail => Command.Fail(channel),
            CommandKind.Repair => Command.Repair(channel),
            CommandKind.Open => Command.Open(new IncidentTypeId(_random.Next(model.Definition.Incidents.Length)), _random.Next(3) == 0 ? null : truth),
            CommandKind.Close => Command.Close(incident),
            CommandKind.ExtendFuse => Command.ExtendFuse(incident, new SimDuration(_random.Next(-100, 1000))),
            var other => throw new ArgumentOutOfRangeException(nameof(world), other, "a kind of command that the tests do not know"),
        };
    }

    private int SomeOpen(in World world)
    {
        List<int> open = [];
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
        {
            if (world.OpenSlots.Has(slot)) open.Add(world.Incidents[slot].Number);
        }

        return open.Count == 0 ? 0 : open[_random.Next(open.Count)];
    }
}

/// <summary>A command in a log: after how many events, at which moment.</summary>
internal sealed record LoggedCommand(long Events, double Minutes, Command Command, CommandResult Result);
