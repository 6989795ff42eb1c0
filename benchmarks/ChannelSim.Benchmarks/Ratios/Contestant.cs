namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A program that can do a work.</summary>
internal abstract class Contestant(string name)
{
    /// <summary>What it is called in the table.</summary>
    public string Name { get; } = name;

    /// <summary>Runs replications.</summary>
    public abstract Sample Run(long replications, int seed);

    /// <summary>How many replications take about so long; runs it until it is warm.</summary>
    /// <param name="seconds">Processor time for each go.</param>
    public long WarmUp(double seconds)
    {
        long replications = 64;
        var spent = 0.0;
        while (true)
        {
            var sample = Run(replications, seed: 1);
            spent += sample.ProcessorSeconds;
            var fitting = (long)(replications * seconds / Math.Max(sample.ProcessorSeconds, 1e-4));
            if (spent > 3 * seconds && fitting < 2 * replications) return Math.Max(64, fitting);
            replications = Math.Clamp(fitting, 64, 4 * replications);
        }
    }
}
