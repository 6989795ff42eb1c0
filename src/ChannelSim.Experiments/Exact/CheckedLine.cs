namespace ChannelSim.Experiments.Exact;

/// <summary>
/// A line that fails at a constant rate, is checked at fixed moments, and is repaired in a constant time once a check has found the failure: expected minutes down by the end, over all moments at
/// which an up-time can begin, which are the start and the ends of repairs.
/// </summary>
internal sealed class CheckedLine
{
    /// <param name="rate">Failures per minute while it works.</param>
    /// <param name="checks">Moments of the checks, ascending.</param>
    /// <param name="repair">Minutes of a repair.</param>
    /// <param name="end">Where it ends.</param>
    public CheckedLine(double rate, IReadOnlyList<double> checks, double repair, double end)
    {
        // P(an up-time begins at the start), and with the repair after each check; a check that finds a failure begins a repair.
        var begins = new double[checks.Count];
        Follow(-1, 0, 1);
        for (var check = 0; check < checks.Count; check++)
        {
            var again = checks[check] + repair;
            SeenMinutes += begins[check] * Math.Min(repair, end - checks[check]);
            if (begins[check] > 0 && again < end) Follow(check, again, begins[check]);
        }

        void Follow(int before, double from, double probability)
        {
            var last = from;
            for (var check = before + 1; check < checks.Count; check++)
            {
                if (checks[check] <= from) continue; // made while it was repaired: skipped
                Fails(last - from, checks[check] - from, probability);
                begins[check] += probability * (Math.Exp(-rate * (last - from)) - Math.Exp(-rate * (checks[check] - from)));
                last = checks[check];
            }

            Fails(last - from, end - from, probability);
        }

        // Minutes from a failure between two moments of the up-time to the second of them.
        void Fails(double first, double second, double probability) =>
            UnseenMinutes += probability * (((second - first) * Math.Exp(-rate * first)) - ((Math.Exp(-rate * first) - Math.Exp(-rate * second)) / rate));
    }

    /// <summary>Expected minutes down before the failure is found.</summary>
    public double UnseenMinutes { get; private set; }

    /// <summary>Expected minutes under repair.</summary>
    public double SeenMinutes { get; private set; }
}
