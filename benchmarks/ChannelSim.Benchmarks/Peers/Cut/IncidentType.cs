namespace ChannelSim.Benchmarks.Peers.Cut;

internal enum Side
{
    UnitedStates,
    Russia,
}

/// <summary>A type of incident of benchmarks/scenarios/cut-2022.yaml. Times are minutes.</summary>
internal sealed class IncidentType(Side observer, double hostile, double belief, double signal)
{
    private const double Day = 1440;
    private const double NormalAtNinetyPercent = 1.2815515655446004;

    public static readonly IncidentType StrayMissile = new(Side.UnitedStates, 0.05, 0.2, 0.8)
    {
        Every = 240, Clarity = 0.7, FuseMedian = 720, FuseP90 = 1440, Contact = 1, Notice = 60, ClimbsTwo = 0.2, Provokes = 0.4,
    };

    public static readonly IncidentType CriticalInfrastructure = new(Side.UnitedStates, 0.4, 0.4, 0.8)
    {
        Every = Day, Clarity = 0.4, FuseMedian = 3 * Day, FuseP90 = 10 * Day, Contact = 0.4, Notice = 180, IsOngoing = true, Provokes = 0.2,
    };

    public static readonly IncidentType Reprisal = new(Side.Russia, 0.3, 0.3, 1)
    {
        Every = 240, Clarity = 0.7, FuseMedian = 720, FuseP90 = 2 * Day, Contact = 1, Notice = 60,
    };

    private double? _threshold;
    private double? _prior;
    private double? _fuseSigma;

    public Side Observer => observer;

    public double Hostile => hostile;

    public double Signal => signal;

    public double Every { get; init; }

    public double Clarity { get; init; }

    public double FuseMedian { get; init; }

    public double FuseP90 { get; init; }

    public double Contact { get; init; }

    public double Notice { get; init; }

    public double ClimbsTwo { get; init; }

    public double Provokes { get; init; }

    public bool IsOngoing { get; init; }

    public double Threshold => _threshold ??= Logit(observer == Side.UnitedStates ? 0.7 : 0.65);

    public double Prior => _prior ??= Logit(belief) + (observer == Side.Russia ? 0.3 : 0);

    public double FuseSigma => _fuseSigma ??= Sigma(FuseMedian, FuseP90);

    public static double Sigma(double median, double p90) => Math.Log(p90 / median) / NormalAtNinetyPercent;

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
