namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>A channel: what a line and a call have in common.</summary>
internal abstract class Channel(CutWorld world)
{
    protected CutWorld World { get; } = world;

    protected Incident? About { get; private set; }

    public required double Authority { get; init; }

    public required double Deception { get; init; }

    public required double Misreading { get; init; }

    public required double CallMedian { get; init; }

    public required double CallSigma { get; init; }

    public int Attempts { get; protected set; }

    public int Connected { get; protected set; }

    public int Completed { get; protected set; }

    public int BrokenOff { get; protected set; }

    public int Withdrawn { get; protected set; }

    public int PassedOver { get; protected set; }

    /// <summary>Log-odds that a word adds: ln P(heard | deliberate) / P(heard | accident).</summary>
    public double Evidence(bool heardDeliberate)
    {
        var ifDeliberate = (Deception * Misreading) + ((1 - Deception) * (1 - Misreading));
        return heardDeliberate ? Math.Log(ifDeliberate / Misreading) : Math.Log((1 - ifDeliberate) / (1 - Misreading));
    }

    /// <summary>Begins a contact about an incident; false when the channel cannot be used now.</summary>
    public abstract bool TryAsk(Incident incident);

    /// <summary>Ends the contact, because the incident that it is about has closed.</summary>
    public abstract void Close();

    protected void Serve(Incident? incident)
    {
        About = incident;
        if (incident is not null) incident.Channel = this;
    }

    protected Incident? Leave()
    {
        var incident = About;
        About = null;
        if (incident is not null) incident.Channel = null;
        return incident;
    }

    protected double CallLength() => World.Dice.Lognormal(CallMedian, CallSigma);
}

/// <summary>An entry of a contact plan.</summary>
internal sealed record PlanEntry(Channel Channel, double Chance);
