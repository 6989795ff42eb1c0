using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>A mistake that an implementation of the ziggurat might have; the tests of its law have to notice each.</summary>
public enum ZigguratFault
{
    None,

    /// <summary>What lies beyond the certain part of a layer is taken without a second look.</summary>
    WedgeAccepted,

    /// <summary>It is rejected without a second look.</summary>
    WedgeRejected,

    /// <summary>The second look takes the height of the layer upside down.</summary>
    WedgeUpsideDown,

    /// <summary>The tail ends where it begins.</summary>
    TailCut,

    /// <summary>The tail has the scale of the whole, which is right for an exponential and wrong for a normal, or half of it.</summary>
    TailOfAnotherScale,
}

/// <summary>The ziggurat written to be read, with the textbook's names, its layers computed by the platform's functions; and with faults on demand.</summary>
internal sealed class SlowZiggurat(bool normal, ZigguratFault fault)
{
    private readonly double[] x = Edges(normal);

    private double R => x[1];

    /// <summary>Layer edges, from the base rectangle's width to 0.</summary>
    public static double[] Edges(bool normal)
    {
        var r = normal ? 3.654152885361009 : 7.69711747013105;
        var area = normal ? 0.004928673233974655 : 0.003949659822581557;
        var edges = new double[257];
        (edges[0], edges[1]) = (area / F(normal, r), r);
        for (var i = 2; i < 256; i++)
        {
            var height = F(normal, edges[i - 1]) + (area / edges[i - 1]);
            edges[i] = normal ? Math.Sqrt(-2 * Math.Log(height)) : -Math.Log(height);
        }

        return edges;
    }

    public double Sample(Func<ulong> nextWord)
    {
        while (true)
        {
            var word = nextWord();
            var i = (int)(word % 256);
            var sign = normal && word >> 63 == 1 ? -1 : 1;
            var candidate = Draws.ToUniform(normal ? word << 1 : word) * x[i];
            if (candidate < x[i + 1]) return sign * candidate;
            if (i == 0) return sign * Tail(nextWord);
            if (fault == ZigguratFault.WedgeAccepted || (fault != ZigguratFault.WedgeRejected && IsUnder(candidate, i, Draws.ToUniform(nextWord())))) return sign * candidate;
        }
    }

    private bool IsUnder(double candidate, int i, double v)
    {
        if (fault == ZigguratFault.WedgeUpsideDown) v = 1 - v;
        var (low, high) = (F(normal, x[i]), F(normal, x[i + 1]));
        return fault == ZigguratFault.WedgeUpsideDown ? high - (v * (high - low)) > F(normal, candidate) : low + (v * (high - low)) < F(normal, candidate);
    }

    private double Tail(Func<ulong> nextWord)
    {
        if (fault == ZigguratFault.TailCut) return R;
        var scale = fault == ZigguratFault.TailOfAnotherScale ? 0.5 : 1;
        if (!normal) return R + (scale * Sample(nextWord));
        double over, test;
        do
        {
            over = -Math.Log(Draws.ToUniform(nextWord())) / R;
            test = -Math.Log(Draws.ToUniform(nextWord()));
        }
        while (2 * test < over * over);
        return R + (scale * over);
    }

    private static double F(bool normal, double at) => Math.Exp(normal ? -0.5 * at * at : -at);
}
