using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Cli.Commands;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;


namespace ChannelSim.Cli.Output;

/// <summary>Policies over states of the world: what each costs on average, at worst, and what one would regret.</summary>
internal sealed class RegretReport(Contest contest, string measure, RegretResult result, RunPlan plan)
{
    private readonly RegretTable _table = result.Table;

    public string Page(bool colour)
    {
        var page = new Page(colour);
        if (WorldDifferences.Markings(contest.Worlds) is { Length: > 0 } marking) page.Line(marking);
        page.Heading($"{contest.Worlds.Count} policies in {Numbers.Count(result.States, "state")} of the world: {measure}, lower is better");
        page.Line($"{Numbers.Count(plan.Replications, "replication")} of each policy in each state, all under the same luck; intervals at 95 %");
        page.Line("regret: what a policy costs more than the best one for that state");
        page.Heading("Over the states");
        var table = Table(apart: false);
        page.Write(table.Width > Output.Page.Width ? Table(apart: true) : table);
        Advice(page);
        States(page);
        page.Heading("Where this comes from");
        page.Line($"scenario {contest.Worlds[0].Scenario.Id} (sha256 {contest.Worlds[0].Scenario.Sha256[..12]}), seed {plan.Seed}, engine {EngineVersion.Text}");
        page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
        return page.ToString();
    }

    /// <summary>One line a state and policy.</summary>
    public string Csv()
    {
        var text = new StringBuilder("state,set,policy,measure,mean,low,high,regret,regret_low,regret_high,level,n\n");
        for (var state = 0; state < result.States; state++)
        {
            for (var policy = 0; policy < contest.Worlds.Count; policy++)
            {
                var (mean, regret) = (result.MeanOf(state, policy), result.RegretOf(state, policy));
                double[] numbers = [mean.Value, mean.Low, mean.High, regret.Value, regret.Low, regret.High, Estimate.Level];
                text.Append(CultureInfo.InvariantCulture, $"{state},\"{SetOf(state).Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{contest.Worlds[policy].Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{measure},")
                    .AppendJoin(',', numbers.Select(CsvText.Number)).Append(CultureInfo.InvariantCulture, $",{result.CountOf(state)}\n");
            }
        }

        return text.ToString();
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // Long names stand above their numbers, where the table would not fit onto a page.
    private TextTable Table(bool apart)
    {
        var table = new TextTable("", ">mean", ">worst\ncase", ">in\nstate", ">mean\nregret", ">greatest\nregret", ">in\nstate", ">best\nin", ">clearly\nworse in");
        for (var i = 0; i < contest.Worlds.Count; i++)
        {
            if (apart) table.Note(contest.Worlds[i].Name, indent: 0);
            table.Row([apart ? "" : contest.Worlds[i].Name, .. Cells(i)]);
        }

        return table;
    }

    private string[] Cells(int policy)
    {
        var of = _table.Policies[policy];
        return
        [
            Numbers.PlusMinus(result.MeanOver(policy)), Numbers.PlusMinus(result.MeanOf(of.WorstState, policy)), of.WorstState.ToString(CultureInfo.InvariantCulture),
            of.MeanRegret == 0 ? "0" : Numbers.PlusMinus(result.MeanRegretOf(policy)), of.MostRegret == 0 ? "0" : Numbers.PlusMinus(result.RegretOf(of.MostRegretState, policy)), of.MostRegretState.ToString(CultureInfo.InvariantCulture),
            of.BestIn.ToString(CultureInfo.InvariantCulture), result.ClearlyWorseIn(policy).ToString(CultureInfo.InvariantCulture),
        ];
    }

    private void Advice(Page page)
    {
        page.Line("clearly worse in: states in which the difference to the policy that came out best there is beyond its interval");
        if (!result.AreToldApart)
        {
            page.Line("No policy can be told from the best one in any state: these numbers name no winner. More replications (-n) could.");
            return;
        }

        page.Line($"lowest mean: {Named(_table.BestMean, result.NotToldByMean)}");
        page.Line($"least bad at worst: {Named(_table.BestWorst, result.NotToldByWorst)}");
        page.Line($"least greatest regret (minimax): {Named(_table.LeastRegret, result.NotToldByRegret)}");
        page.Line("The greatest of several noisy numbers is a little too great: more replications make it less so.");
    }

    // The best by a number, with those that the number does not tell from it.
    private string Named(int best, IReadOnlyList<int> others) =>
        contest.Worlds[best].Name + (others.Count == 0 ? "" : $" (not told from {string.Join(", ", others.Select(policy => contest.Worlds[policy].Name))})");

    private void States(Page page)
    {
        page.Heading("The states that count");
        var names = FactorTexts.Names([.. contest.Factors.Select(factor => factor.Path)]);
        for (var i = 0; i < names.Length; i++) page.Line($"  {names[i]} = {contest.Factors[i].Path}");
        foreach (var state in _table.Policies.SelectMany(policy => new[] { policy.WorstState, policy.MostRegretState }).Distinct().Order().Take(6))
            page.Line($"  {state}: {string.Join(", ", contest.States[state].Values.Select((value, i) => $"{names[i]} {FactorTexts.Short(contest.Factors[i], value)}"))}");
        page.Line("all digits, and the other states: --format csv");
    }

    private string SetOf(int state) => string.Join(", ", contest.States[state].Assignments.Select(assignment => assignment.Text));

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("measure", measure);
        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteNumber("seed", plan.Seed);
        json.WriteNumber("replications", plan.Replications);
        json.WriteBoolean("told_apart", result.AreToldApart);
        json.WriteString("lowest_mean", contest.Worlds[_table.BestMean].Name);
        json.WriteString("least_worst_case", contest.Worlds[_table.BestWorst].Name);
        json.WriteString("minimax_regret", contest.Worlds[_table.LeastRegret].Name);
        json.WriteStartArray("policies");
        for (var i = 0; i < contest.Worlds.Count; i++) WritePolicy(json, i);
        json.WriteEndArray();
        json.WriteStartArray("states");
        for (var i = 0; i < result.States; i++) WriteState(json, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePolicy(Utf8JsonWriter json, int policy)
    {
        var of = _table.Policies[policy];
        json.WriteStartObject();
        json.WriteString("name", contest.Worlds[policy].Name);
        Bounded(json, "mean", result.MeanOver(policy));
        Bounded(json, "worst", result.MeanOf(of.WorstState, policy));
        json.WriteNumber("worst_state", of.WorstState);
        Bounded(json, "mean_regret", result.MeanRegretOf(policy));
        Bounded(json, "greatest_regret", result.RegretOf(of.MostRegretState, policy));
        json.WriteNumber("greatest_regret_state", of.MostRegretState);
        json.WriteNumber("best_in", of.BestIn);
        json.WriteNumber("clearly_worse_in", result.ClearlyWorseIn(policy));
        json.WriteEndObject();
    }

    private static void Bounded(Utf8JsonWriter json, string name, Estimate estimate)
    {
        JsonText.Number(json, name, estimate.Value);
        JsonText.Number(json, name + "_low", estimate.Low);
        JsonText.Number(json, name + "_high", estimate.High);
    }

    private void WriteState(Utf8JsonWriter json, int state)
    {
        json.WriteStartObject();
        json.WriteNumber("state", state);
        json.WriteString("set", SetOf(state));
        json.WriteStartArray("policies");
        for (var policy = 0; policy < contest.Worlds.Count; policy++)
        {
            var (mean, regret) = (result.MeanOf(state, policy), result.RegretOf(state, policy));
            json.WriteStartObject();
            json.WriteString("name", contest.Worlds[policy].Name);
            foreach (var (name, estimate) in ((string, Estimate)[])[("mean", mean), ("regret", regret)])
            {
                JsonText.Number(json, name, estimate.Value);
                JsonText.Number(json, name + "_low", estimate.Low);
                JsonText.Number(json, name + "_high", estimate.High);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
