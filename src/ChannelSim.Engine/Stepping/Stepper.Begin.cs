using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>The start of a replication, and worlds that come from elsewhere.</content>
public sealed partial class Stepper<TObserver>
{
    /// <summary>Starts a replication: draws its parameters, sets its world to the start.</summary>
    /// <param name="key">Which replication.</param>
    /// <param name="fixedKnowledge">True to hold unknown parameters at their means instead of drawing them.</param>
    public void Begin(in StreamKey key, bool fixedKnowledge = false) => BeginAs(in key, fixedKnowledge, deferring: false);

    internal void BeginAs(in StreamKey key, bool fixedKnowledge, bool deferring)
    {
        WorldReset.Clear(ref _world, _model);
        _world.Key = key;
        _world.FixedKnowledge = fixedKnowledge ? 1 : 0;
        BindParameters();
        _world.Deferring = deferring ? 1 : 0;
        BeginLadder(_model.Definition.Start.Index, _model.Definition.StartClimate.Index, Value(_model.GoodwillStart));
        for (var channel = 0; channel < _channels.Length; channel++) BeginChannel(channel);
        for (var type = 0; type < _model.Types.Length; type++) SetArrival(type);
        BeginTimeline();
    }

    /// <summary>Goes on with a world from a checkpoint, a fork or a split, under the same model. Its parameters follow from its key.</summary>
    public void Restore(in World world)
    {
        _world = world;
        BindParameters();
        EndDeferring();
    }

    // What belongs to the world and is not in it; and an exception may have left the stepper in the middle of something.
    private void BindParameters()
    {
        (_depth, _livingThrough) = (0, false);
        _standing.Clear();
        _source = new DrawSource(in _world.Key);
        if (_world.FixedKnowledge == 0) _parameters.Draw(in _world.Key);
        else _parameters.CopyFrom(_means);
    }

    private void BeginLadder(int start, int climate, double goodwill)
    {
        for (var rung = 0; rung < _rungs.Length; rung++) _world.FirstTimes[rung] = rung <= start ? 0 : double.PositiveInfinity;
        (_world.Rung, _world.Peak, _world.Climate) = (start, start, -1);
        (_world.Goodwill, _world.GoodwillAt) = (goodwill, _world.Now);
        BeginRelaxation();
        EnterClimate(climate);
    }

    private void BeginChannel(int index, ChannelLocks locks = ChannelLocks.None)
    {
        var channel = _channels[index];
        ref var cell = ref _world.Channels[index];
        cell.State = ChannelMachines.InitialState(channel.Kind);
        cell.CheckedFrom = -1;
        cell.Incident = -1;
        cell.Deferred = DeferredTimer.None;
        if (_talks[index] is { } talks) AwaitSessions(talks);
        for (var side = 0; side < 2 && _contacts[index] is not null; side++) SetRoutine(index, side);
        if ((_rungs[_world.Rung].Suspends >> index & 1) != 0) locks |= ChannelLocks.Rung;
        if (locks != ChannelLocks.None) BeginSuspended(index, locks);
        else if (_lines[index] is not null) BeginWorking(index);
    }

    private void AwaitSessions(CompiledTalks talks)
    {
        for (var session = 0; session < talks.Sessions.Length; session++)
        {
            if (talks.Sessions[session] >= _world.Now && talks.Sessions[session] < _horizon) Set(TimerSlot.Session + talks.FirstSession + session, talks.Sessions[session]);
        }
    }

    private void BeginSuspended(int index, ChannelLocks locks)
    {
        _world.Channels[index].Locks = locks;
        Move(index, ChannelTrigger.Suspend);
        _world.Channels[index].BeginDown(DownKind.Suspended, _world.Now);
    }

    private void BeginTimeline()
    {
        if (_model.Timeline.Moments.Length > 0) Set(TimerSlot.Timeline, _model.Timeline.Moments[0].At);
        for (var entry = 0; entry < _model.Timeline.Entries.Length; entry++) LookAt(entry);
        BeginSilence();
    }
}
