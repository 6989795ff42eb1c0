using System.Diagnostics;
using ChannelSim.Benchmarks.Peers;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A peer written in C#, in this process.</summary>
internal sealed class PeerContestant(string name, IPeer peer) : Contestant(name)
{
    public override Sample Run(long replications, int seed)
    {
        int width = peer.Measures.Count;
        double[] sums = new double[width], squares = new double[width], row = new double[width];
        long events = 0;
        var dice = new Dice(seed);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var stopwatch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        for (long i = 0; i < replications; i++)
        {
            Array.Clear(row);
            events += peer.Replicate(dice, row);
            for (var measure = 0; measure < width; measure++)
            {
                sums[measure] += row[measure];
                squares[measure] += row[measure] * row[measure];
            }
        }

        var used = Environment.CpuUsage.TotalTime - processor;
        var wall = stopwatch.Elapsed;
        return new Sample(replications, wall.TotalSeconds, used.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes, events, sums, squares);
    }
}
