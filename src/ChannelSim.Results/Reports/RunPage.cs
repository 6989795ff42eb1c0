using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a run.</summary>
internal sealed class RunPage(RunReport report)
{
    private readonly RunResult _result = report.Result;

    private readonly CauseSections _causes = new(report.Result);

    private ModelDefinition Model => report.Definition;

    public Page Page()
    {
        var provenance = report.Provenance;
        return new Page
        {
            Title = report.Scenario.Title.Length > 0 ? report.Scenario.Title : report.Scenario.Id,
            Provenance = provenance,
            Lead = [.. Lead()],
            Sections = [.. ((Section?[])[Ladder(), _causes.Climbs(), Decisions(), Incidents(), _causes.Origins(), Channels(), Contacts(), _causes.Timeline(), ExactSection.Of(report.Exact)]).OfType<Section>()],
            Afterwards = [WorthTracing()],
            Data = RunFigures.Table(report, provenance.Baseline),
            Members = json => RunJson.Write(report, json),
        };
    }

    private IEnumerable<string> Lead()
    {
        var knowledge = report.Provenance.Drawn;
        yield return $"{Digits.Count(_result.Replications, "replication")} of {Digits.Span(_result.Model.Horizon.Minutes)} from {report.Scenario.Clock.Describe(0)}{(knowledge.Length > 0 ? "; " : "")}{knowledge}. {Intervals}";
        if (_result.Plan.Until is { } rule && !_result.Interrupted) yield return Stopped(rule);
        if (_result.Interrupted) yield return $"Interrupted: {Digits.Count(_result.Plan.Replications, "replication")} asked for, and only those that were done are counted.";
    }

    private string Stopped(StoppingRule rule)
    {
        var name = Model.Rungs[rule.Rung.Index].Name;
        string Percent(double width) => $"±{Digits.Significant(100 * width, 2)} %";
        var reached = Percent(_result.HalfWidthReached!.Value);
        return _result.StoppedByRule
            ? $"Stopped when {name} was known to {Percent(rule.HalfWidth.Value)} ({reached}); at most {Digits.Whole(_result.Plan.Replications)} replications were allowed."
            : $"Half-width not reached within -n {_result.Plan.Replications}: {name} is known to {reached}; {Percent(rule.HalfWidth.Value)} was asked for.";
    }

    /// <summary>What pages say of their intervals.</summary>
    internal static string Intervals => $"{Digits.Plain(Estimate.Level * 100)} % intervals; what has none cannot vary or says why.";

    private Section Ladder()
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        for (var rung = 0; rung < Model.Rungs.Length; rung++)
        {
            var measure = $"rungs.{Model.Rungs[rung].Name}";
            var reached = _result.Mean($"{measure}.reached");
            rows.Add(Row.Of(Model.Rungs[rung].Name, new BarCell(reached.Value), new NumberCell(reached, NumberKind.Share, Unit.Percent, $"{measure}.reached"),
                rung <= Model.Start.Index ? "at the start" : Median(_result.FirstTimes[rung], $"{measure}.first_time_minutes")));
        }

        var table = new Table([new("rung", IsKey: true), new("share of replications"), new("reached"), new("first reached")], rows.ToImmutable());
        return new Section("How high it went", [table.With(NameTerms.Rungs(Model)).With(Terms.FirstReached)]);
    }

    private static Cell Median(QuantileSketch sketch, string measure) => sketch.Count == 0 ? new TextCell("never", IsNumber: true) : new NumberCell(sketch.Median(), NumberKind.Minutes, Unit.Span, measure);

    private Section Decisions()
    {
        List<Row> rows =
        [
            Row.Of("miscalculations: responded to what was not meant", Number("miscalculations", NumberKind.Count)),
            Row.Of("replications with at least one", Number("any_miscalculation", NumberKind.Share, Unit.Percent)),
            Row.Of("missed: stood down from what was meant", Number("missed", NumberKind.Count)),
        ];
        if (_result.Schema.HasCost) rows.Add(Row.Of(CostName(), Number("decision_cost", NumberKind.Number)));
        return new Section("Wrong decisions, per replication", [new Table([new("", IsKey: true), new("mean")], [.. rows])]);
    }

    private NumberCell Number(string measure, NumberKind kind, Unit unit = Unit.One) => new(_result.Mean(measure), kind, unit, measure);

    private string CostName()
    {
        var costs = Model.Costs!;
        string Weight(int parameter) => Digits.Plain(Model.Parameters[parameter].Spread.A);
        return costs.Miscalculation.Index == costs.Missed.Index || !IsConstant(costs.Miscalculation.Index) || !IsConstant(costs.Missed.Index)
            ? "cost of both"
            : $"cost of both ({Weight(costs.Miscalculation.Index)} for a miscalculation, {Weight(costs.Missed.Index)} for a missed act)";
    }

    private bool IsConstant(int parameter) => Model.Parameters[parameter].Spread.IsConstant;

    private Section? Incidents()
    {
        if (Model.Incidents.Length == 0) return null;
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var type in Model.Incidents)
        {
            Cell Mean(string measure) => Number($"incidents.{type.Name}.{measure}", NumberKind.Count);
            Cell Settled(string measure) => type.Ongoing ? Mean(measure) : Cell.Empty;
            rows.Add(Row.Of(type.Name, Mean("opened"), "meant", Mean("responded_deliberate"), Mean("stood_down_deliberate"), Settled("settled_deliberate")));
            rows.Add(Row.Of(type.Name, Cell.Empty, "not meant", Mean("responded_accident"), Mean("stood_down_accident"), Settled("settled_accident")));
        }

        var table = new Table([new("type", IsKey: true), new("opened"), new("in truth"), new("responded to"), new("stood down from"), new("settled")], rows.ToImmutable());
        return new Section("Incidents, per replication", [(Model.Incidents.Any(type => type.Ongoing) ? table.With(Terms.Settled) : table).With(NameTerms.Types(Model))]);
    }

    private IEnumerable<(int Index, ChannelDefinition Channel, ChannelNotes Notes)> Present() =>
        Model.Channels.Select((channel, index) => (index, channel, new ChannelNotes(_result, index))).Where(item => !item.channel.Removed);

    private Section? Channels()
    {
        if (!Present().Any()) return null;
        var rows = Present().Select(item =>
        {
            var (index, channel, notes) = item;
            var (talks, line) = (channel.Kind.HasSessions(), channel.Kind.FailsUnseen());
            Cell[] cells =
            [
                talks ? channel.Name + " (sessions)" : channel.Name, notes.Count(talks ? "attempts" : "wanted"), notes.Count("connected"),
                talks ? Cell.Empty : Worked(line, _result.WorkedWhenWanted(index), notes.Name("worked_when_wanted")),
                line ? new NumberCell(notes.Mean("unseen_down_minutes"), NumberKind.Minutes, Unit.Hours, notes.Name("unseen_down_minutes")) : Cell.Empty,
            ];
            return new Row([.. cells], notes.WhyNot());
        }).ToImmutableArray();
        var table = new Table([new("channel", IsKey: true), new("wanted"), new("reached"), new("worked when wanted"), new("down unseen")], rows);
        List<Term> terms = [.. NameTerms.Channels(Model), Terms.Wanted];
        if (rows.Any(row => row.Cells[3] is NumberCell)) terms.Add(Terms.WorkedWhenWanted);
        if (rows.Any(row => row.Cells[4] is NumberCell)) terms.Add(Terms.DownUnseen);
        if (rows.Any(row => row.Note.Length > 0)) terms.Add(Terms.NotReached);
        if (rows.Any(row => row.Note.Contains("withdrawn", StringComparison.Ordinal))) terms.Add(Terms.Withdrawn);
        return new Section("Channels about incidents, per replication", [table.With(terms)]);
    }

    // Only lines fail; what else was always there when it was wanted needs no number.
    private static Cell Worked(bool fails, Estimate share, string measure) =>
        !fails && !(share.Value < 1) ? Cell.Empty : new NumberCell(share, NumberKind.Share, Unit.Percent, measure);

    private Section? Contacts()
    {
        var rows = Present().Where(item => item.Channel is ContactChannelDefinition).Select(item =>
        {
            var (index, channel, notes) = item;
            var routine = channel is ContactChannelDefinition contact && contact.Routine.Any(id => id is not null);
            return Row.Of(
                channel.Name,
                Median(_result.ConnectMinutes[index], notes.Name("time_to_connect_minutes")),
                new NumberCell(_result.BitsPerCall(index), NumberKind.Count, Unit.One, notes.Name("bits_per_call")),
                routine ? notes.Count("routine_attempts") : Cell.Empty,
                routine ? notes.Count("routine_connected") : Cell.Empty,
                !channel.CheckMoments().IsEmpty ? notes.Count("checks") : Cell.Empty);
        }).ToImmutableArray();
        if (rows.IsEmpty) return null;
        var table = new Table([new("channel", IsKey: true), new("until connected, median"), new("bits per call"), new("routine, asked"), new("routine, reached"), new("checks")], rows);
        List<Term> terms = [Terms.UntilConnected, Terms.BitsPerCall];
        if (rows.Any(row => row.Cells[3] is NumberCell)) terms.Add(Terms.Routine);
        return new Section("What contact was like", [table.With(terms)]);
    }

    private Section WorthTracing()
    {
        var profiles = _result.Profiles;
        (string Label, string Command) Line(string what, long? replication) => (what, replication is { } number ? $"{report.Trace} --replication {number}" : "none among these");
        return new Section("Replications worth tracing",
        [
            new Commands([Line("a miscalculation", profiles.FirstMiscalculation), Line("a missed act", profiles.FirstMissed), Line("a typical one", profiles.Typical), Line("the worst", profiles.Worst), .. ByCause(Line)]),
        ]);
    }

    // One replication of each cause of the rung that was asked for, or else of the highest that was reached: what led there, right and wrong.
    private IEnumerable<(string Label, string Command)> ByCause(Func<string, long?, (string Label, string Command)> line)
    {
        if (report.Rung?.Index is not { } rung)
        {
            rung = Enumerable.Range(0, Model.Rungs.Length).Last(index => index <= Model.Start.Index || _result.FirstTimes[index].Count > 0);
            if (rung <= Model.Start.Index) yield break;
        }

        foreach (var (cause, words) in CauseNames.Words)
        {
            if (_result.Profiles.FirstArrival(rung, cause) is { } replication) yield return line($"{Model.Rungs[rung].Name} {words}", replication);
        }
    }
}
