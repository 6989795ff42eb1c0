using BenchmarkDotNet.Attributes;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>Each law as the stepper draws it, the block of the generator included; and the quantiles that designs and unknown numbers need.</summary>
[MemoryDiagnoser]
public class VariateBenchmarks
{
    private const int Count = 1024;
    private static readonly ulong Cause = CauseAddress.Of("benchmark").Value;
    private readonly DrawSource _source = new(new StreamKey(1, 0, 0));
    private double[] _uniforms = [];
    private uint _block;

    [GlobalSetup]
    public void Setup() => _uniforms = [.. Enumerable.Range(0, Count).Select(i => _source.At(Cause, (uint)i).FirstUniform)];

    [Benchmark]
    public double Exponential() => Draw(DurationCell.From(SpreadKind.Exponential, 10, 0, 0));

    [Benchmark]
    public double Lognormal() => Draw(DurationCell.From(SpreadKind.Lognormal, 10, 40, 0));

    [Benchmark]
    public double Uniform() => Draw(DurationCell.From(SpreadKind.Uniform, 10, 40, 0));

    [Benchmark]
    public double Normal()
    {
        var block = _block++;
        return Ziggurat.Normal(_source.At(Cause, block).FirstWord, in _source, new DrawPlace(Cause, block, 0));
    }

    /// <summary>Without a table of quantiles: the exact method, which a law that is drawn needs.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double PertQuantile() => Sum(SpreadKind.Pert, 10, 20, 40);

    [Benchmark(OperationsPerInvoke = Count)]
    public double ExponentialQuantile() => Sum(SpreadKind.Exponential, 10, 0, 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public double LognormalQuantile() => Sum(SpreadKind.Lognormal, 10, 40, 0);

    private double Draw(in DurationCell law)
    {
        var block = _block++;
        return law.At(_source.At(Cause, block).FirstWord, in _source, new DrawPlace(Cause, block, 0));
    }

    private double Sum(SpreadKind kind, double a, double b, double c)
    {
        var sum = 0.0;
        foreach (var u in _uniforms) sum += Variates.Of(kind, a, b, c, u);
        return sum;
    }
}
