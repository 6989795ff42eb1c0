using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>A run as a page for people, 100 columns wide.</summary>
internal sealed class RunTable
{
    private const int BarWidth = 24;
    private readonly RunReport _report;
    private readonly RunResult _result;
    private readonly Page _page;

    private RunTable(RunReport report, bool colour)
    {
        _report = report;
        _result = report.Result;
        _page = new Page(colour);
    }

    public static string Render(RunReport report, bool colour)
    {
        var table = new RunTable(report, colour);
        table.Title();
        table.Ladder();
        table.Decisions();
        table.Incidents();
        table.Channels();
        table.Contacts();
        table.Provenance();
        table.WorthTracing();
        return table._page.ToString();
    }

    private void Title()
    {
        var scenario = _report.Scenario;
        if (scenario.Marking is { Length: > 0 } marking) _page.Line(marking);
        _page.Heading(scenario.Title.Length > 0 ? scenario.Title : scenario.Id);
        if (_report.Changes.Length > 0) _page.Line($"changed: {_report.Changes}");
        _page.Line($"{Numbers.Count(_result.Replications, "replication")} of {Numbers.Span(_result.Model.Horizon.Minutes)} from {scenario.Clock.Describe(0)}{Knowledge()}; intervals at 95 % (a number without one was the same in all)");
        if (_result.Plan.Until is { } rule && !_result.Interrupted) _page.Line(Stopped(rule));
        if (_result.Interrupted) _page.Line($"Interrupted: {Numbers.Whole(_result.Plan.Replications)} were asked for; what follows rests on those that were done.");
    }

    private string Stopped(StoppingRule rule)
    {
        var name = _report.Definition.Rungs[rule.Rung.Index].Name;
        string Percent(double width) => $"±{Numbers.Significant(100 * width, 2)} %";
        var reached = Percent(_result.HalfWidthReached!.Value);
        return _result.StoppedByRule
            ? $"Stopped when {name} was known to {Percent(rule.HalfWidth.Value)} ({reached}); at most {Numbers.Whole(_result.Plan.Replications)} replications were allowed."
            : $"Half-width not reached within -n {_result.Plan.Replications}: {name} is known to {reached}, {Percent(rule.HalfWidth.Value)} was asked for.";
    }

    private string Knowledge()
    {
        if (_report.Definition.Parameters.All(parameter => parameter.Spread.IsConstant)) return "";
        return _result.Plan.FixedKnowledge ? "; what is not known held at its mean" : "; ranges drawn anew in each";
    }

    private void Ladder()
    {
        _page.Heading("How high it went");
        var table = new TextTable("rung", "share of replications", ">reached", ">interval", ">first reached, median");
        for (var rung = 0; rung < _report.Definition.Rungs.Length; rung++)
        {
            var reached = _result.Mean(_result.Schema.IndexOf($"rungs.{_report.Definition.Rungs[rung].Name}.reached"));
            table.Row(_report.Definition.Rungs[rung].Name,
                Page.Bar(reached.Value, BarWidth).PadRight(BarWidth),
                Numbers.Percent(reached),
                Numbers.PercentInterval(reached),
                rung <= _report.Definition.Start.Index ? "at the start" : Median(_result.FirstTimes[rung]));
        }

        _page.Write(table);
    }

    private static string Median(QuantileSketch sketch)
    {
        var median = sketch.Median();
        return sketch.Count == 0 ? "never" : Numbers.Span(median);
    }

    private void Decisions()
    {
        _page.Heading("Wrong decisions, per replication");
        var table = new TextTable("", ">mean", ">interval", "");
        var any = _result.Mean("any_miscalculation");
        Add("miscalculations: responded to an accident", "miscalculations", $"any: {Numbers.Percent(any)} ({Numbers.PercentInterval(any)})");
        Add("missed: stood down from a deliberate act", "missed", "");
        if (_result.Schema.HasCost) Add("cost of both", "decision_cost", CostNote());
        _page.Write(table);

        void Add(string what, string metric, string note)
        {
            var mean = _result.Mean(metric);
            table.Row(what, Numbers.Value(mean), Numbers.Interval(mean), note);
        }
    }

    private string CostNote()
    {
        var costs = _report.Definition.Costs!;
        string Weight(int parameter) => Numbers.Plain(_report.Definition.Parameters[parameter].Spread.A);
        return $"{Weight(costs.Miscalculation.Index)} and {Weight(costs.Missed.Index)} each";
    }

    private void Incidents()
    {
        if (_report.Definition.Incidents.Length == 0) return;
        _page.Heading("Incidents, per replication");
        var table = new TextTable("type", ">opened", "in truth", ">responded to", ">stood down from", ">settled");
        foreach (var type in _report.Definition.Incidents)
        {
            string Mean(string metric) => Numbers.PlusMinus(_result.Mean($"incidents.{type.Name}.{metric}"));
            string Settled(string metric) => type.Ongoing ? Mean(metric) : "";
            table.Row(type.Name, Mean("opened"), "deliberate", Mean("responded_deliberate"), Mean("stood_down_deliberate"), Settled("settled_deliberate"));
            table.Row("", "", "accident", Mean("responded_accident"), Mean("stood_down_accident"), Settled("settled_accident"));
        }

        _page.Write(table);
    }

    private void Channels()
    {
        if (_report.Definition.Channels.Length == 0) return;
        _page.Heading("Channels about incidents, per replication");
        var table = new TextTable("channel", ">wanted", ">reached", ">worked when\nwanted", ">down unseen,\nhours");
        for (var index = 0; index < _report.Definition.Channels.Length; index++)
        {
            var channel = _report.Definition.Channels[index];
            if (channel.Removed) continue;
            var notes = new ChannelNotes(_result, index);
            var talks = channel.Kind == ChannelKind.Talks;
            table.Row(
                talks ? channel.Name + " (sessions)" : channel.Name,
                Numbers.PlusMinus(notes.Mean(talks ? "attempts" : "wanted")),
                Numbers.PlusMinus(notes.Mean("connected")),
                talks ? "" : Worked(channel.Kind, _result.WorkedWhenWanted(index)),
                channel.Kind == ChannelKind.Line ? Numbers.PlusMinus(notes.Mean("unseen_down_minutes"), 1.0 / 60) : "");
            if (notes.WhyNot() is { Length: > 0 } reasons) table.Note("not reached: " + reasons);
        }

        _page.Write(table);
    }

    // Only lines fail; what else was always there when it was wanted needs no number.
    private static string Worked(ChannelKind kind, Estimate share) => kind != ChannelKind.Line && share.Value >= 1 ? "" : Share(share);

    private static string Share(Estimate share) => double.IsNaN(share.Value) ? "-" : Numbers.PlusMinus(share, 100) + " %";

    private void Contacts()
    {
        if (_report.Definition.Channels.All(channel => channel.Kind == ChannelKind.Talks)) return;
        _page.Heading("What contact was like");
        var table = new TextTable("channel", ">until connected,\nmedian", ">bits a call", ">routine\nasked", ">routine\nreached", ">checks");
        for (var index = 0; index < _report.Definition.Channels.Length; index++)
        {
            var channel = _report.Definition.Channels[index];
            if (channel.Kind == ChannelKind.Talks || channel.Removed) continue;
            var notes = new ChannelNotes(_result, index);
            table.Row(channel.Name,
                Median(_result.ConnectMinutes[index]),
                Numbers.PlusMinus(_result.BitsPerCall(index)),
                channel.Routine.Any(id => id is not null) ? Numbers.PlusMinus(notes.Mean("routine_attempts")) : "",
                channel.Routine.Any(id => id is not null) ? Numbers.PlusMinus(notes.Mean("routine_connected")) : "",
                channel.Checks.Length > 0 ? Numbers.PlusMinus(notes.Mean("checks")) : "");
        }

        _page.Write(table);
    }

    private void Provenance()
    {
        var (given, assumed, unsaid) = _report.Inputs();
        _page.Heading("Where this comes from");
        _page.Line($"scenario {_report.Scenario.Id} (sha256 {_report.Scenario.Sha256[..12]}), seed {_result.Plan.Seed}, n = {_result.Replications}, engine {EngineVersion.Text}, digest {_result.Digest()[..12]}");
        _page.Line(assumed + unsaid == 0
            ? $"All {given} numbers of the file name a source or an estimate from data."
            : $"Of {given} numbers in the file {assumed} are assumptions and {unsaid} have no stated basis: what follows from them is no better than they are.");
        _page.Command($"repeat it with  channelsim run {_report.Repeat}{_report.Extent}");
        _page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
    }

    private void WorthTracing()
    {
        _page.Heading("Replications worth tracing");
        var profiles = _result.Profiles;
        Add("a miscalculation", profiles.FirstMiscalculation);
        Add("a missed act", profiles.FirstMissed);
        Add("a typical one", profiles.Typical);

        void Add(string what, long? replication)
        {
            _page.Command(replication is { } number
                ? $"  {what,-17} channelsim trace {_report.Repeat} --replication {number}"
                : $"  {what,-17} none among these");
        }
    }
}
