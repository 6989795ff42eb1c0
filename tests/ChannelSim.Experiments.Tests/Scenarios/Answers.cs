using System.Security.Cryptography;
using System.Text;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>What comes out of the commands of scenarios/README.md: seed 1, and as many replications as the commands say.</summary>
internal static class Answers
{
    private const long Replications = 20_000, WhereRungsAreRare = 200_000;
    private const string Year = "europe-2022.yaml", Night = "przewodow-2022-11-15.yaml", Fragile = "fragile-line.yaml", Hotline = "hotline-1967.yaml";

    private static readonly Lazy<RunResult> YearAsItWas = new(() => Shipped.Run(Year, Replications));

    private static readonly Lazy<PairedResult> WithoutTheLine = new(() => Shipped.Without(Year, "deconfliction-line", WhereRungsAreRare));

    /// <summary>
    /// Those that take millions of replications, by how many pairs are computed. All of them are when numbers are written anew, and thoroughly (<see cref="Effort"/>); every time it is a hundredth,
    /// whose hash stands in the marker: what changes the worlds or how they are told changes it too.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<long, string>> Long { get; } = new Dictionary<string, Func<long, string>>(StringComparer.Ordinal)
    {
        ["each"] = pairs => RungAnswers.ByChannel(Year, Line(pairs)),
        ["turn"] = pairs => RungAnswers.ByWhatAnAnswerLeadsTo(Year, "deconfliction-line", pairs),
        ["rings"] = pairs => RungAnswers.ByWhoRings(Year, Line(pairs)),
    };

    /// <summary>The marker of an answer.</summary>
    public static string MarkerOf(string name) =>
        Long.TryGetValue(name, out var few) ? $"<!-- answer: {name}, of a hundredth {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(few(WhereRungsAreRare / 100))))[..16]} -->" : $"<!-- answer: {name} -->";

    private static PairedResult Line(long pairs) => pairs == WhereRungsAreRare ? WithoutTheLine.Value : Shipped.Without(Year, "deconfliction-line", pairs);

    /// <summary>By marker: what stands below it.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["year"] = () => YearAsItWas.Value is var run
            ? $"The line is used {Mean(run, "channels.deconfliction-line.completed")} times; ministers and chiefs talk about incidents {Mean(run, "channels.austin-shoigu.connected")} and {Mean(run, "channels.milley-gerasimov.connected")} times, for other reasons {Mean(run, "channels.austin-shoigu.routine_connected")} and {Mean(run, "channels.milley-gerasimov.routine_connected")} times. At least one miscalculation happens in {Percent(run, "any_miscalculation")} of the replications, a clash in {Percent(run, "rungs.clash.reached")}."
            : "",
        ["line"] = () => WithoutTheLine.Value is var pair
            ? $"Without the line {Difference(pair, "missed")} more acts are missed, {Difference(pair, "miscalculations")} more miscalculations happen, and decisions cost {Difference(pair, "decision_cost")} more, of {Plain(pair.Find("decision_cost")!.Value.Baseline)}.\n\n{RungAnswers.ByCause(pair)}"
            : "",
        ["each"] = () => Long!["each"](WhereRungsAreRare),
        ["turn"] = () => Long!["turn"](WhereRungsAreRare),
        ["rings"] = () => Long!["rings"](WhereRungsAreRare),
        ["weekly"] = () => (YearAsItWas.Value, Shipped.Run(Year, Replications, "channels.deconfliction-line.check.every=7d")) is var (twice, weekly)
            ? $"Checked twice a day the line is dead unseen for {Hours(twice, "deconfliction-line")} hours, once a week for {Hours(weekly, "deconfliction-line")}. Decisions cost {Mean(twice, "decision_cost")} and {Mean(weekly, "decision_cost")}: no. The line hardly ever fails and is wanted once."
            : "",
        ["climate"] = () => Pair(Year, "europe-2022-stochastic.yaml") is var pair
            ? $"Decisions cost {Difference(pair, "decision_cost")} more than with the historical climate, of {Plain(pair.Find("decision_cost")!.Value.Baseline)}; a clash is more likely by {Points(pair, "rungs.clash.reached")} points, of {100 * pair.Find("rungs.clash.reached")!.Value.Baseline.Value:0.0}."
            : "",
        ["night"] = () => (Shipped.Run(Night, Replications), Shipped.Run(Night, Replications, "contact.us.0.chance=100%"), Shipped.Run(Night, Replications, "incidents.stray-missile.announce.probability.accident=100%")) is var (was, tried, rung)
            ? $"As it was, the line is used {Mean(was, "channels.deconfliction-line.connected")} times, the chiefs are connected {Mean(was, "channels.milley-gerasimov.connected")} times, and the United States responds to what was not meant in {Percent(was, "incidents.stray-missile.responded_accident")}. With the line tried first it responds in {Percent(tried, "incidents.stray-missile.responded_accident")}, with Moscow ringing by itself in {Percent(rung, "incidents.stray-missile.responded_accident")}. Open accusation is reached in {Percent(was, "rungs.accusation.reached")}, {Percent(tried, "rungs.accusation.reached")} and {Percent(rung, "rungs.accusation.reached")}."
            : "",
        ["wire"] = () => (Shipped.Run(Hotline, Replications), Shipped.Run(Hotline, Replications, "channels.hotline.ring=5m"), Shipped.Run(Hotline, Replications, "channels.hotline.call=20m")) is var (was, wire, answer)
            ? $"As it was, decisions cost {Mean(was, "decision_cost")}; with five minutes to the leader {Mean(wire, "decision_cost")}; with an answer within twenty minutes {Mean(answer, "decision_cost")}."
            : "",
        ["fragile"] = () => (Shipped.Run(Fragile, Replications), Shipped.Run(Fragile, Replications, "channels.border-line.check.every=7d")) is var (often, weekly)
            ? $"Checked every six hours the line is dead unseen for {Hours(often, "border-line")} of 2160 hours and decisions cost {Mean(often, "decision_cost")}; once a week {Hours(weekly, "border-line")} hours and {Mean(weekly, "decision_cost")}."
            : "",
        ["grid"] = () => StudyAnswers.Corners(Fragile, Replications),
        ["errors"] = () => StudyAnswers.Errors(Year),
        ["top"] = () => StudyAnswers.Rungs(Year),
        ["generals"] = () => (Shipped.Run("india-pakistan-2022.yaml", Replications), Shipped.Run("india-pakistan-2022.yaml", Replications, "contact.pakistan.0.chance=100%"), Shipped.Run("india-pakistan-2022.yaml", Replications, "incidents.stray-missile.announce.probability.accident=100%")) is var (was, asked, rung)
            ? $"Pakistan responds to what was not meant in {Percent(was, "incidents.stray-missile.responded_accident")} of the replications, in {Percent(asked, "incidents.stray-missile.responded_accident")} if the hotline is always thought of, and in {Percent(rung, "incidents.stray-missile.responded_accident")} if India always rings."
            : "",
        ["refused"] = () => (Shipped.Run("us-china-2023.yaml", Replications), Shipped.Run("us-china-2023.yaml", Replications, "channels.austin-wei.accept.china.closed=50%")) is var (was, even)
            ? $"The ministers are connected {Mean(was, "channels.austin-wei.connected")} times and decisions cost {Mean(was, "decision_cost")}; with an even chance of a yes {Mean(even, "channels.austin-wei.connected")} times and {Mean(even, "decision_cost")}."
            : "",
    };

    private static PairedResult Pair(string first, string second) =>
        PairedRunner.Run(Shipped.Compile(first), Shipped.Compile(second), new RunPlan { Replications = Replications, Threads = 2 });

    private static string Mean(RunResult run, string measure) => Plain(run.Mean(measure));

    private static string Percent(RunResult run, string measure) => $"{Plain(Scaled(run.Mean(measure), 100))} %";

    private static string Hours(RunResult run, string channel) => Plain(Scaled(run.Mean($"channels.{channel}.unseen_down_minutes"), 1 / 60.0));

    public static string Difference(PairedResult pair, string measure) => Plain(pair.Find(measure)!.Value.Difference);

    private static string Points(PairedResult pair, string measure) => Plain(Scaled(pair.Find(measure)!.Value.Difference, 100));

    private static Estimate Scaled(Estimate estimate, double by) => estimate with { Value = estimate.Value * by, Low = estimate.Low * by, High = estimate.High * by };

    /// <summary>Value and 95 % interval, with no more decimals than the interval supports.</summary>
    public static string Plain(Estimate estimate)
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(estimate.HalfWidth)));
        return string.Format($"{{0:F{decimals}}} ({{1:F{decimals}}} to {{2:F{decimals}}})", estimate.Value, estimate.Low, estimate.High);
    }
}
