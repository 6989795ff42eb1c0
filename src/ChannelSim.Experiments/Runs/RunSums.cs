using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>What replications of a run sum up to: those of a batch, or of batches in their order.</summary>
internal sealed class RunSums : ISums<BlockTally>
{
    public RunSums(CompiledModel model, MeasureSchema schema)
    {
        var definition = model.Definition;
        Moments = new Moments(schema.Width);
        FirstTimes = [.. definition.Rungs.Select((_, rung) => new QuantileSketch { Conditional = true, Certain = rung <= definition.Start.Index })];
        FirstPassage = new FirstPassage(definition.Rungs.Length, definition.Start, model.Horizon);
        FiredTimes = [.. definition.Timeline.Select(_ => new QuantileSketch { Conditional = true })];
        ConnectMinutes = [.. definition.Channels.Select(_ => new QuantileSketch())];
        WorkedProducts = new double[definition.Channels.Length];
        BitsProducts = new double[definition.Channels.Length];
    }

    public long Count => Moments.Count;

    public Moments Moments { get; }

    public long Events { get; private set; }

    public QuantileSketch[] FirstTimes { get; }

    public FirstPassage FirstPassage { get; }

    public QuantileSketch[] FiredTimes { get; }

    public QuantileSketch[] ConnectMinutes { get; }

    public CalibrationBins Calibration { get; } = new();

    public ReplicationProfiles Profiles { get; } = new();

    public double[] WorkedProducts { get; }

    public double[] BitsProducts { get; }

    private IEnumerable<QuantileSketch> Sketches => FirstTimes.Concat(FiredTimes).Concat(ConnectMinutes);

    public void Add(BlockTally block)
    {
        block.Moments.Close();
        Moments.Merge(block.Moments);
        Events += block.Events;
        AddAll(FirstTimes, block.FirstTimes);
        for (var rung = 0; rung < FirstTimes.Length; rung++) FirstPassage.Add(rung, block.FirstTimes[rung]);
        AddAll(FiredTimes, block.FiredTimes);
        AddAll(ConnectMinutes, block.ConnectMinutes);
        AddAll(WorkedProducts, block.WorkedProducts);
        AddAll(BitsProducts, block.BitsProducts);
        Calibration.Merge(block.Calibration);
        Profiles.Merge(block.Profiles);
        block.Clear();
    }

    /// <summary>Puts the next batch to those before it. Merging into nothing is copying.</summary>
    public void Merge(RunSums batch)
    {
        Moments.Merge(batch.Moments);
        Events += batch.Events;
        foreach (var (sketch, later) in Sketches.Zip(batch.Sketches)) sketch.Merge(later);
        FirstPassage.Merge(batch.FirstPassage);
        AddAll(WorkedProducts, batch.WorkedProducts);
        AddAll(BitsProducts, batch.BitsProducts);
        Calibration.Merge(batch.Calibration);
        Profiles.Merge(batch.Profiles);
    }

    public void Clear()
    {
        Moments.Clear();
        Events = 0;
        foreach (var sketch in Sketches) sketch.Clear();
        FirstPassage.Clear();
        Array.Clear(WorkedProducts);
        Array.Clear(BitsProducts);
        Calibration.Clear();
        Profiles.Clear();
    }

    public void Pass(SumsBits bits)
    {
        Moments.Pass(bits);
        Events = bits.Whole(Events);
        foreach (var sketch in Sketches) sketch.Pass(bits);
        FirstPassage.Pass(bits);
        bits.All(WorkedProducts);
        bits.All(BitsProducts);
        Calibration.Pass(bits);
        Profiles.Pass(bits);
    }

    private static void AddAll(QuantileSketch[] sketches, List<double>[] blocks)
    {
        for (var i = 0; i < sketches.Length; i++)
        {
            foreach (var value in blocks[i]) sketches[i].Add(value);
        }
    }

    private static void AddAll(double[] sums, double[] more)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += more[i];
    }
}
