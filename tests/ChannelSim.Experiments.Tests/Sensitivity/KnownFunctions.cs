namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>Functions whose indices are known exactly.</summary>
internal static class KnownFunctions
{
    /// <summary>Ishigami and Homma (1990) with a = 7 and b = 0.1, of positions that stand for -pi to pi.</summary>
    public static double Ishigami(double[] position)
    {
        var x = position.Select(at => Math.PI * ((2 * at) - 1)).ToArray();
        return Math.Sin(x[0]) + (7 * Math.Sin(x[1]) * Math.Sin(x[1])) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    public const double IshigamiVariance = 13.844587940719254;

    public static readonly double[] IshigamiFirst = [0.31390519114781146, 0.4424111447900409, 0];

    public static readonly double[] IshigamiTotal = [0.5575888552099592, 0.4424111447900409, 0.24368366406214773];

    /// <summary>By pair: (0, 1), (0, 2), (1, 2).</summary>
    public static readonly double[] IshigamiSecond = [0, 0.24368366406214773, 0];

    private static readonly double[] s_weights = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>Sobol's G function.</summary>
    public static double G(double[] position) => position.Zip(s_weights).Aggregate(1.0, (product, item) => product * (Math.Abs((4 * item.First) - 2) + item.Second) / (1 + item.Second));

    public const double GVariance = 0.4654244319022063;

    public static readonly double[] GFirst = [0.7161921688790338, 0.17904804221975845, 0.0236757741778193, 0.007161921688790339, .. Enumerable.Repeat(7.161921688790338e-05, 4)];

    public static readonly double[] GTotal = [0.7871441266592755, 0.24219819283823862, 0.03431691015408285, 0.01046038706523954, .. Enumerable.Repeat(1.0494905191950606e-04, 4)];
}
