namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>The binomial law by summing its terms: slow, plain, good to 13 digits.</summary>
internal static class Binomials
{
    /// <summary>P(X = k) for all k.</summary>
    public static double[] Law(long count, double probability)
    {
        var law = new double[count + 1];
        var (logYes, logNo) = (Math.Log(probability), Math.Log(1 - probability));
        var logChoose = 0.0;
        for (var k = 0; k <= count; k++)
        {
            law[k] = Math.Exp(logChoose + (k * logYes) + ((count - k) * logNo));
            logChoose += Math.Log(count - k) - Math.Log(k + 1);
        }

        return law;
    }

    /// <summary>P(X &lt; k).</summary>
    public static double Below(long k, long count, double probability) => Law(count, probability).Take((int)k).Sum();

    /// <summary>P(X >= k).</summary>
    public static double AtLeast(long k, long count, double probability) => Law(count, probability).Skip((int)k).Sum();
}
