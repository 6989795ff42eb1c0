namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>Goodwill, in log-odds, with a half-life of thirty days.</summary>
internal sealed class Goodwill(Agenda agenda)
{
    private double _value;
    private double _at;

    public double Now => _value * Math.Pow(0.5, (agenda.Now - _at) / 43200);

    public void Change(double by)
    {
        _value = Now + by;
        _at = agenda.Now;
    }
}
