using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>The generator: a block, and the pair of uniforms that the engine makes of it.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private static readonly CauseAddress Cause = CauseAddress.Of("incident/stray-missile");
    private readonly StreamKey _key = new(1, 0, 7);
    private uint _block;

    [Benchmark]
    public uint PhiloxBlock() => Philox.Block(_block++, 7, 1, 2, 3, 4).Word0;

    [Benchmark]
    public double PairOfUniforms()
    {
        var pair = _key.Pair(Cause, _block++);
        return pair.First + pair.Second;
    }

    /// <summary>Eight blocks of one cause in lanes; the time is that of one.</summary>
    [Benchmark(OperationsPerInvoke = PhiloxBatch.Blocks)]
    public double PairsInLanes()
    {
        Span<double> firsts = stackalloc double[PhiloxBatch.Blocks], seconds = stackalloc double[PhiloxBatch.Blocks];
        var low = Vector256.Create((ulong)_block++, 1, 2, 3);
        PhiloxBatch.Pairs(in _key, Cause.Value, low, low + Vector256.Create(4UL), firsts, seconds);
        return firsts[0] + seconds[^1];
    }

    [Benchmark]
    public ulong ChildAddress() => Cause.Child(_block++).Value;
}
