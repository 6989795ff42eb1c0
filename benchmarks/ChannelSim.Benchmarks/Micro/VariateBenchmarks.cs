using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>Each law, from a uniform that is at hand; they run through 1,024 of them, so that no branch is learnt by heart.</summary>
[MemoryDiagnoser]
public class VariateBenchmarks
{
    private const int Count = 1024;
    private double[] _uniforms = [];

    [GlobalSetup]
    public void Setup()
    {
        var key = new StreamKey(1, 0, 0);
        _uniforms = [.. Enumerable.Range(0, Count).Select(i => key.Pair(CauseAddress.Of("benchmark"), (uint)i).First)];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Exponential() => Sum(SpreadKind.Exponential, 10, 0, 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Lognormal() => Sum(SpreadKind.Lognormal, 10, 40, 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Uniform() => Sum(SpreadKind.Uniform, 10, 40, 0);

    /// <summary>Without a table of quantiles: the exact method, which a law that is drawn needs.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Pert() => Sum(SpreadKind.Pert, 10, 20, 40);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Evidence()
    {
        var sum = 0.0;
        foreach (var u in _uniforms) sum += Variates.Evidence(0.8, u < 0.5, u);
        return sum;
    }

    /// <summary>Unit exponentials, four at once; the time is that of one.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double ExponentialInLanes()
    {
        var sum = Vector256<double>.Zero;
        for (ReadOnlySpan<double> left = _uniforms; left.Length > 0; left = left[4..]) sum += LaneMath.UnitExponentials(Vector256.Create(left));
        return Vector256.Sum(sum);
    }

    /// <summary>Normal variates, four at once; the time is that of one.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double NormalInLanes()
    {
        var sum = Vector256<double>.Zero;
        for (ReadOnlySpan<double> left = _uniforms; left.Length > 0; left = left[4..]) sum += LaneMath.NormalQuantiles(Vector256.Create(left));
        return Vector256.Sum(sum);
    }

    /// <summary>Normal variates one by one.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Normal()
    {
        var sum = 0.0;
        foreach (var u in _uniforms) sum += NormalQuantile.Of(u);
        return sum;
    }

    private double Sum(SpreadKind kind, double a, double b, double c)
    {
        var sum = 0.0;
        foreach (var u in _uniforms) sum += Variates.Of(kind, a, b, c, u);
        return sum;
    }
}
