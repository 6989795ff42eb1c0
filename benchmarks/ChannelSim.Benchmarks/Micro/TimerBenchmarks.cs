using BenchmarkDotNet.Attributes;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>
/// So many timers pending: the next is taken, and set anew an exponential time later. The pending timers of a world against the library's priority
/// queue, a heap of four.
/// </summary>
[MemoryDiagnoser]
public class TimerBenchmarks
{
    private const int Delays = 4096;
    private readonly PriorityQueue<int, double> _queue = new(1024);
    private double[] _delays = [];
    private World _world;
    private int _turn;

    [Params(8, 16, 32, 64, 128, 512)]
    public int Pending { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _delays = [.. Enumerable.Range(0, Delays).Select(_ => -Math.Log(1 - random.NextDouble()))];
        _world = default;
        _queue.Clear();
        for (var slot = 0; slot < Pending; slot++)
        {
            PendingTimers.Add(ref _world, _delays[slot], slot);
            _queue.Enqueue(slot, _delays[slot]);
        }
    }

    [Benchmark(Baseline = true)]
    public int OfAWorld()
    {
        var now = PendingTimers.NextMinutes(in _world);
        var slot = PendingTimers.Take(ref _world);
        PendingTimers.Add(ref _world, now + _delays[_turn++ % Delays], slot);
        return slot;
    }

    [Benchmark]
    public int PriorityQueue()
    {
        _queue.TryDequeue(out var slot, out var now);
        _queue.Enqueue(slot, now + _delays[_turn++ % Delays]);
        return slot;
    }
}
