namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Parts of the variance of a measure that is 0 or 1: p (1 - p) in all, E[p (1 - p)] by dice, Var(p) by knowledge, for the unknown p of each draw. All three are
/// shares, and have bounds of shares: of replications; of pairs of replications under one draw that came out differently; and of the company that a case
/// has under its draw, from which follows the share of knowledge, for (E[p^2] / E[p] - E[p]) / (1 - E[p]) = Var(p) / (E[p] (1 - E[p])).
/// </summary>
internal sealed class IndicatorParts(int size) : VarianceParts.IParts
{
    private const double Most = 0.25;
    private const long FewestGroups = 3;
    private const long FewestForShare = 10;
    private const long FewestWithCases = 5;
    private const double FewCoincidences = 30; // below that the jackknife has seen too few of them
    private const double UnseenKinds = 6;
    private readonly long[] _groups = new long[size + 1]; // by the number of cases in them

    public double Between => (SquaresBetween / (Groups - 1)) - (MeanVariance / size);

    public double Greatest => Most;

    private long Groups { get; set; }

    private double Share1 => Sum(cases => cases) / Groups / size;

    // Of the unordered pairs in a group of k cases k (n - k) differ.
    private double Pairs => size * (size - 1) / 2.0;

    private double MeanVariance => Sum(Discordant) / Pairs / Groups / 2;

    private double SquaresBetween => Sum(cases => Square(((double)cases / size) - Share1));

    public void Add(double mean, double variance)
    {
        _groups[(int)Math.Round(mean * size)]++;
        Groups++;
    }

    public void Clear()
    {
        Array.Clear(_groups);
        Groups = 0;
    }

    public Estimate Total()
    {
        var value = Groups < 2 ? double.NaN : Math.Min(Most, Between + MeanVariance);
        if (Groups < FewestGroups) return Estimate.Without(value, Groups, NoInterval.TooFewDraws, FewestGroups);
        var (low, high) = Whole();
        return VarianceParts.Around(value, low, high, Groups);
    }

    public Estimate Dice()
    {
        var value = Groups < 1 ? double.NaN : Math.Min(Most, MeanVariance);
        if (Groups < FewestGroups) return Estimate.Without(value, Groups, NoInterval.TooFewDraws, FewestGroups);
        var mean = Sum(Discordant) / Groups;
        // A draw with p = 1/2 that was not seen: half of its pairs differ, and it shows itself unless all its replications came out alike.
        var differing = new ClusteredShare(Groups, Groups * Pairs, mean * Groups, Sum(cases => Square(Discordant(cases) - mean))) { UnseenShare = 0.5 / (1 - Math.Pow(2, 1 - size)) };
        var (low, high) = differing.Bounds();
        return VarianceParts.Around(value, low / 2, Math.Min(high / 2, Whole().High), Groups);
    }

    public Estimate Share()
    {
        var total = Between + MeanVariance;
        var value = Groups < 2 || !(total > 0) ? double.NaN : Math.Clamp(Between / total, 0, 1);
        if (Groups < FewestForShare) return Estimate.Without(value, Groups, NoInterval.TooFewDraws, FewestForShare);
        var rarer = Share1 <= 0.5 ? 0 : size; // what is rare: cases, or their absence
        int Rare(int cases) => Math.Abs(cases - rarer);
        if (Sum(cases => Rare(cases) > 0 ? 1 : 0) < FewestWithCases) return Estimate.Without(value, Groups, NoInterval.TooFewCases, FewestWithCases);
        var bounds = Jackknife();
        if (bounds is null || Sum(cases => Rare(cases) * (Rare(cases) - 1) / 2.0) < FewCoincidences)
        {
            var company = Company(Rare);
            bounds = bounds is { } spread ? (Math.Min(spread.Low, company.Low), Math.Max(spread.High, company.High)) : company;
        }

        return VarianceParts.Around(value, bounds.Value.Low, bounds.Value.High, Groups);
    }

    private static double Square(double x) => x * x;

    private double Discordant(int cases) => (double)cases * (size - cases);

    private double Sum(Func<int, double> of)
    {
        var sum = 0.0;
        for (var cases = 0; cases <= size; cases++) if (_groups[cases] > 0) sum += _groups[cases] * of(cases);
        return sum;
    }

    // p (1 - p) between the bounds of p.
    private (double Low, double High) Whole()
    {
        var mean = Share1 * size;
        var (low, high) = new ClusteredShare(Groups, (double)Groups * size, mean * Groups, Sum(cases => Square(cases - mean))).Bounds();
        double first = low * (1 - low), last = high * (1 - high);
        return (Math.Min(first, last), low <= 0.5 && high >= 0.5 ? Most : Math.Max(first, last));
    }

    // Who has a case, how many of the others under the same draw have one too? A kind of draw that was not seen would have shown two at least.
    private (double Low, double High) Company(Func<int, int> rare)
    {
        var (cases, groups) = (Sum(k => rare(k)), Sum(k => rare(k) > 0 ? 1 : 0));
        var together = Sum(k => (double)rare(k) * (rare(k) - 1));
        var trials = cases * (size - 1);
        var between = Sum(k => Square(((double)rare(k) * (rare(k) - 1)) - (together / trials * rare(k) * (size - 1))));
        var (low, high) = new ClusteredShare(groups, trials, together, between) { LeastEffect = 2, Unseen = UnseenKinds, Speaking = groups * (size - 1) / size }.Bounds();
        var mean = cases / Groups / size;
        double OfVariance(double company) => Math.Clamp((company - mean) / (1 - mean), 0, 1);
        return (OfVariance(low), OfVariance(high));
    }

    // Every group left out once.
    private (double Low, double High)? Jackknife()
    {
        var ratio = new GroupRatio(size, Groups, SquaresBetween, MeanVariance);
        if (!(ratio.Dice > 0) || !(ratio.Squares > 0)) return null;
        for (var cases = 0; cases <= size; cases++)
            if (_groups[cases] > 0 && !ratio.Leave(Square(((double)cases / size) - Share1), Discordant(cases) / Pairs / 2, _groups[cases])) return null;
        return ratio.Bounds();
    }
}
