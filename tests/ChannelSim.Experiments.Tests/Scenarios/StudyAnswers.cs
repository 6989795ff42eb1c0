using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>What comes out of the studies of scenarios/README.md: the corners of a grid, and what drives the errors and the rungs.</summary>
internal static class StudyAnswers
{
    private const int Draws = 65_536;   // as the study files say
    private static readonly string[] s_errors = ["miscalculations", "missed", "decision_cost"];

    private static SensitivityResult? s_year;

    /// <summary>By corner of check interval and misreading: both errors, their cost and every rung.</summary>
    public static string Corners(string file, long replications)
    {
        var rungs = Shipped.Compile(file).Definition.Rungs.Skip(1).Select(rung => rung.Name).ToList();
        var table = Head("checked every, misread", [.. s_errors, .. rungs]);
        foreach (var every in (string[])["2h", "3d"])
        {
            foreach (var misread in (string[])["0%", "5%", "20%"])
            {
                var run = Shipped.Run(file, replications, $"channels.border-line.check.every={every}", $"channels.border-line.misreading={misread}");
                table.Append(Row($"{every}, {misread}", s_errors.Concat(rungs.Select(rung => $"rungs.{rung}.reached")).Select(measure => Number(run.Mean(measure)))));
            }
        }

        return table.ToString().TrimEnd();
    }

    /// <summary>Of each error: how much of its variance numbers make, and which of them most of that.</summary>
    public static string Errors(string file) => Drivers(file, s_errors);

    /// <summary>The same of each rung above the start.</summary>
    public static string Rungs(string file) =>
        Drivers(file, [.. Shipped.Compile(file).Definition is var model ? model.Rungs.Skip(model.Start.Index + 1).Select(rung => $"rungs.{rung.Name}.reached") : []]);

    private static string Drivers(string file, IReadOnlyCollection<string> measures)
    {
        s_year ??= Analysed(Shipped.Read(file).Model);
        var table = Head("", ["mean", "of its variance numbers make", "of that, first", "and second"]);
        foreach (var measure in s_year.Measures.Where(measure => measures.Contains(measure.Measure)))
            table.Append(Row(measure.Measure, [Number(measure.Mean), Percent(measure.Share), .. measure.Ranked.Take(2).Select(Factor)]));
        return table.ToString().TrimEnd();
    }

    private static string Factor(FactorSensitivity factor) =>
        factor is { Told: true, First.Why: NoInterval.HasOne } ? $"`{s_year!.FactorOf(factor).Path}` {Percent(factor.First)}" : "too few cases to say";

    private static SensitivityResult Analysed(ModelDefinition model)
    {
        var wanted = new MeasureSchema(CompiledModel.Compile(model)).Measures.Where(measure => s_errors.Contains(measure.Name) || measure.Name.EndsWith(".reached", StringComparison.Ordinal));
        ImmutableArray<StudyColumn> columns = [.. wanted.Select(measure => new StudyColumn(measure.Name, measure.Kind))];
        return SensitivityRunner.Run(SensitivityProblem.Of(model, columns), new SensitivityPlan { Samples = Draws, FromSequence = true, Threads = 2 });
    }

    private static string Percent(Estimate share) =>
        share.Why == NoInterval.HasOne ? string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:F0} ({100 * share.Low:F0} to {100 * share.High:F0}) %") : "too few cases to say";

    private static string Number(Estimate mean) => mean.HalfWidth > 0 ? Answers.Plain(mean) : mean.Value.ToString(CultureInfo.InvariantCulture);

    private static StringBuilder Head(string first, IReadOnlyCollection<string> columns) => new StringBuilder(Row(first, columns)).Append(Row("---", columns.Select(_ => "---")));

    private static string Row(string first, IEnumerable<string> cells) => $"| {first} | {string.Join(" | ", cells)} |\n";
}
