using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>What one block of consecutive replications yielded. Reused from block to block; after warm-up it allocates nothing.</summary>
internal sealed class BlockTally
{
    private readonly MeasureSchema _schema;

    public BlockTally(MeasureSchema schema, int rungs, int channels, int entries)
    {
        _schema = schema;
        Moments = new Moments(schema.Width);
        FirstTimes = [.. Enumerable.Range(0, rungs).Select(_ => new List<double>())];
        FiredTimes = [.. Enumerable.Range(0, entries).Select(_ => new List<double>())];
        ConnectMinutes = [.. Enumerable.Range(0, channels).Select(_ => new List<double>())];
        WorkedProducts = new double[channels];
        BitsProducts = new double[channels];
    }

    public Moments Moments { get; }

    public List<double>[] FirstTimes { get; }

    /// <summary>By entry of the timeline: when it fired.</summary>
    public List<double>[] FiredTimes { get; }

    public List<double>[] ConnectMinutes { get; }

    public CalibrationBins Calibration { get; } = new();

    public ReplicationProfiles Profiles { get; } = new();

    /// <summary>By channel: sum of worked times wanted.</summary>
    public double[] WorkedProducts { get; }

    /// <summary>By channel: sum of bits times completed calls.</summary>
    public double[] BitsProducts { get; }

    public long Events { get; private set; }

    public void Clear()
    {
        Moments.Clear();
        foreach (var list in FirstTimes) list.Clear();
        foreach (var list in FiredTimes) list.Clear();
        foreach (var list in ConnectMinutes) list.Clear();
        Calibration.Clear();
        Profiles.Clear();
        Array.Clear(WorkedProducts);
        Array.Clear(BitsProducts);
        Events = 0;
    }

    public void Add(in World world, ParameterBinding parameters)
    {
        var row = Moments.NextRow();
        _schema.Fill(in world, parameters, row);
        Events += world.Events;
        for (var rung = 0; rung <= world.Peak; rung++) FirstTimes[rung].Add(world.FirstTimes[rung]);
        for (var entry = 0; entry < FiredTimes.Length; entry++)
        {
            if (!double.IsInfinity(world.FiredAt[entry])) FiredTimes[entry].Add(world.FiredAt[entry]);
        }

        for (var channel = 0; channel < WorkedProducts.Length; channel++)
        {
            ref readonly var cell = ref world.Channels[channel];
            WorkedProducts[channel] += (double)cell.Worked * cell.Wanted;
            BitsProducts[channel] += cell.Bits * cell.Completed;
        }

        for (var rung = 0; rung <= world.Peak; rung++) Profiles.Reached(rung, world.FirstCauses[rung], world.Key.Replication);
        Profiles.Add(new Profile(world.Peak, (int)row[MeasureSchema.Miscalculations], (int)row[MeasureSchema.Missed]), world.Key.Replication);
    }
}

/// <summary>Hears what the world does not keep: waiting times and posteriors.</summary>
internal readonly struct TallyObserver(BlockTally? tally) : IStepObserver
{
    public static bool HearsEvents => false;

    public void Happened(in StepEvent happened)
    {
    }

    public void Connected(ChannelId channel, SimDuration afterAttempt) => tally!.ConnectMinutes[channel.Index].Add(afterAttempt.Minutes);

    public void Decided(Probability posterior, bool deliberate) => tally!.Calibration.Add(posterior.Value, deliberate);
}
