using BenchmarkDotNet.Attributes;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>The generator: a block as the stepper draws it, with round keys at hand; by portable code; with round keys computed; and an address.</summary>
[MemoryDiagnoser]
public class StreamBenchmarks
{
    private static readonly CauseAddress Cause = CauseAddress.Of("incident/stray-missile");
    private readonly StreamKey _key = new(1, 0, 7);
    private readonly DrawSource _source = new(new StreamKey(1, 0, 7));
    private uint _block;

    /// <summary>The two uniforms of a block.</summary>
    [Benchmark]
    public double TwoUniforms()
    {
        var draws = _source.At(Cause.Value, _block++);
        return draws.FirstUniform + draws.SecondUniform;
    }

    /// <summary>A block that waits for the one before: latency, where the others are throughput.</summary>
    [Benchmark]
    public uint BlockAfterBlock() => _block = (uint)_source.At(Cause.Value, _block).FirstWord;

    [Benchmark]
    public double PairWithItsKeys()
    {
        var pair = _key.Pair(Cause, _block++);
        return pair.First + pair.Second;
    }

    [Benchmark]
    public ulong PortableBlock()
    {
        var key = System.Runtime.Intrinsics.Vector128.Create(Cause.Value, (ulong)_block++);
        var state = key;
        for (var round = 1; round < DrawSource.Rounds; round++) state = PortableAes.Middle(state, key);
        return PortableAes.Last(state, key)[0];
    }

    [Benchmark]
    public ulong ChildAddress() => Cause.Child(_block++).Value;
}
