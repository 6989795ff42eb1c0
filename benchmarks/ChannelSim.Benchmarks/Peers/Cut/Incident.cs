namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>An open incident.</summary>
internal sealed class Incident
{
    private readonly CutWorld _world;
    private readonly Machine<IncidentState, IncidentTrigger> _machine;
    private readonly IEnumerator<PlanEntry> _plan;
    private readonly Appointment _notice;
    private Appointment _clarification;
    private Appointment _fuse;
    private double _logOdds;
    private bool _bought;

    public Incident(CutWorld world, IncidentType type)
    {
        _world = world;
        Type = type;
        _machine = IncidentMachine.Create(world.Style.Stateless);
        _plan = world.PlanOf(type.Observer).GetEnumerator();
        IsDeliberate = world.Dice.Happens(type.Hostile);
        _logOdds = type.Prior + world.Ladder.Suspicion - world.Goodwill.Now + Evidence(type.Signal);
        _fuse = world.Agenda.In(world.Dice.Lognormal(type.FuseMedian, type.FuseSigma) * world.Ladder.FuseFactor, Decide);
        _clarification = world.Agenda.In(world.Dice.Exponential(type.Every), Clarify);
        _notice = world.Agenda.In(type.Notice, Notice);
    }

    public IncidentType Type { get; }

    public bool IsDeliberate { get; }

    public bool IsOpen => _machine.State == IncidentState.Open;

    /// <summary>The channel that is being tried or used about it.</summary>
    public Channel? Channel { get; set; }

    /// <summary>Puts the decision off, once.</summary>
    public void Buy(double minutes)
    {
        if (_bought) return;
        _bought = true;
        _fuse.Cancel();
        _fuse = _world.Agenda.At(_fuse.Time + minutes, Decide);
    }

    /// <summary>What a completed call does.</summary>
    public void Hear(Channel channel)
    {
        if (Type.IsOngoing && _world.Dice.Happens(channel.Authority))
        {
            Close(IncidentTrigger.Settle);
            return;
        }

        var saidDeliberate = IsDeliberate && !_world.Dice.Happens(channel.Deception);
        var heardDeliberate = saidDeliberate != _world.Dice.Happens(channel.Misreading);
        _logOdds += channel.Evidence(heardDeliberate);
        FollowPlan();
    }

    /// <summary>Tries the next entries of the plan until one is busy with it.</summary>
    public void FollowPlan()
    {
        while (_plan.MoveNext())
        {
            var (channel, chance) = _plan.Current;
            if (_world.Dice.Happens(chance) && channel.TryAsk(this)) return;
        }
    }

    private double Evidence(double quality) => (IsDeliberate ? 0.5 : -0.5) * quality * quality + (quality * _world.Dice.Normal());

    private void Clarify()
    {
        _machine.Fire(IncidentTrigger.Clarify);
        _logOdds += Evidence(Type.Clarity);
        _clarification = _world.Agenda.In(_world.Dice.Exponential(Type.Every), Clarify);
    }

    private void Notice()
    {
        _machine.Fire(IncidentTrigger.Notice);
        if (_world.Dice.Happens(Type.Contact)) FollowPlan();
    }

    private void Decide()
    {
        var responds = _logOdds >= Type.Threshold;
        Close(responds ? IncidentTrigger.Respond : IncidentTrigger.StandDown);
        if (!responds) return;
        _world.Ladder.Climb(_world.Dice.Happens(Type.ClimbsTwo) ? 2 : 1);
        if (!_world.Ladder.IsAtTop && _world.Dice.Happens(Type.Provokes)) _world.Open(IncidentType.Reprisal);
    }

    private void Close(IncidentTrigger how)
    {
        _machine.Fire(how);
        Channel?.Close();
        _fuse.Cancel();
        _notice.Cancel();
        _clarification.Cancel();
        _world.Closed(this, _machine.State);
    }
}
