namespace ChannelSim.Benchmarks.Peers;

/// <summary>Random variates as most people write them: the library's generator, inversion for exponentials, Box and Muller (1958) for normals.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public double Uniform() => _random.NextDouble();

    public int Below(int count) => _random.Next(count);

    public bool Happens(double probability) => _random.NextDouble() < probability;

    public double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    public double Lognormal(double median, double sigma) => median * Math.Exp(sigma * Normal());
}
