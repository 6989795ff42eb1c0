using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

public sealed partial class Tutorial
{
    private const string Unseen = "tutorial/02-unseen-failure.yaml";
    private const double FailureRate = 1.0 / 240, Repair = 18;   // hours, as everything here

    [TestCase(24)]
    [TestCase(6)]
    public void Unseen_hours_are_those_of_checks_at_fixed_times(double every)
    {
        var exact = new CheckedLine(FailureRate, every, Repair);
        var result = Shipped.Run(Unseen, 20_000, $"channels.line.check.every={every}h");

        Agrees(result, "channels.line.unseen_down_minutes", 60 * exact.UnseenUntil(days: 360));
        Agrees(result, "channels.line.seen_down_minutes", 60 * exact.RepairedUntil(days: 360));
        Assert.That(exact.UnseenUntil(days: 360) / 8640, Is.EqualTo(exact.UnseenShare).Within(0.2).Percent, "the share of a cycle holds for a long run");
    }

    [Test]
    public void Checks_do_not_begin_anew_at_the_end_of_a_repair()
    {
        var beginAnew = (24 / (1 - Math.Exp(-FailureRate * 24))) - (1 / FailureRate);
        var wrong = 8640 * beginAnew / ((1 / FailureRate) + beginAnew + Repair);

        Differs(Shipped.Run(Unseen, 20_000), "channels.line.unseen_down_minutes", 60 * wrong);
    }

    [Test]
    public void A_caller_at_a_random_moment_finds_the_line_working_as_often_as_it_works()
    {
        var exact = new CheckedLine(FailureRate, 24, Repair);
        var share = 1 - ((exact.UnseenUntil(360) + exact.RepairedUntil(360)) / 8640);
        var worked = Shipped.Run(Unseen, 20_000).WorkedWhenWanted(0);

        Agrees(worked.Value, share, worked.HalfWidth / 1.959964);
    }

    [Test]
    public void The_header_of_the_unseen_failure_gives_its_numbers()
    {
        var exact = new CheckedLine(FailureRate, 24, Repair);
        var header = Shipped.Text(Unseen).Split("channelsim: 1")[0];

        Assert.That(header, Does.Contain($"= {exact.UnseenPerCycle:0.00} h").And.Contain($"= {exact.Cycle:0.00} h"));
        Assert.That(header, Does.Contain($"{100 * exact.UnseenShare:0.000} % of the time, {8640 * exact.UnseenShare:0.0} h"));
    }

    /// <summary>A line that fails at a constant rate, is checked every so many hours at fixed times, and is repaired in less than that.</summary>
    private sealed class CheckedLine(double rate, double every, double repair)
    {
        private double Rest { get; } = every - (repair % every);

        public double UnseenPerCycle => Rest - ((1 - Math.Exp(-rate * Rest)) / rate) + (Math.Exp(-rate * Rest) * ((every / (1 - Math.Exp(-rate * every))) - (1 / rate)));

        public double Cycle => (1 / rate) + UnseenPerCycle + repair;

        public double UnseenShare => UnseenPerCycle / Cycle;

        /// <summary>Expected unseen hours of a line that is new at a check: checks one by one.</summary>
        public double UnseenUntil(double days) => Sum(days, (up, failed) => (up * Unseen(every)) + (failed * Unseen(Rest)));

        /// <summary>Expected hours under repair.</summary>
        public double RepairedUntil(double days) => Sum(days, (_, failed) => failed * repair);

        // From one check that finds the line up or failed to the next that is made: after a repair of several intervals some checks are skipped.
        private double Sum(double days, Func<double, double, double> hours)
        {
            int checks = (int)Math.Round(days * 24 / every), skipped = (int)(repair / every);
            double[] up = new double[checks + skipped + 2], failed = new double[checks + skipped + 2];
            up[0] = 1;
            double sum = 0;
            for (var check = 0; check < checks; check++)
            {
                sum += hours(up[check], failed[check]);
                up[check + 1] += up[check] * Math.Exp(-rate * every);
                failed[check + 1] += up[check] * (1 - Math.Exp(-rate * every));
                up[check + skipped + 1] += failed[check] * Math.Exp(-rate * Rest);
                failed[check + skipped + 1] += failed[check] * (1 - Math.Exp(-rate * Rest));
            }

            return sum;
        }

        private double Unseen(double span) => span - ((1 - Math.Exp(-rate * span)) / rate);
    }
}
