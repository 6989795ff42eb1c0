using System.Text.Json;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a run's JSON object; the names are fixed (docs/model.md, outputs). Means are per replication; <c>low</c> and <c>high</c> repeat the keys they bound.</summary>
internal sealed class RunJson
{
    private static readonly string[] IncidentKeys =
        ["opened", "responded_deliberate", "responded_accident", "stood_down_deliberate", "stood_down_accident", "settled_deliberate", "settled_accident", "undecided"];

    private static readonly string[] ChannelKeys =
    [
        "attempts", "connected", "completed", "broken_off", "cut", "unanswered", "refused", "withdrawn", "postponed", "passed_over",
        "wanted", "worked", "routine_attempts", "routine_connected", "routine_completed", "routine_refused", "routine_unanswered", "routine_passed_over",
        "unseen_down_minutes", "seen_down_minutes", "suspended_minutes", "open_at_end", "checks",
    ];

    private static readonly string[] OriginKeys = ["rate", "timeline", "provoked", "emboldened"];

    private static readonly (string Suffix, Func<Estimate, double> End)[] Ends = [("", estimate => estimate.Value), ("_low", estimate => estimate.Low), ("_high", estimate => estimate.High)];

    private readonly RunReport _report;
    private readonly RunResult _result;
    private readonly Utf8JsonWriter _json;

    private RunJson(RunReport report, Utf8JsonWriter json)
    {
        _report = report;
        _result = report.Result;
        _json = json;
    }

    public static void Write(RunReport report, Utf8JsonWriter json) => new RunJson(report, json).Write();

    private void Write()
    {
        Head();
        Array("rungs", _report.Definition.Rungs.Length, Rung);
        Array("incidents", _report.Definition.Incidents.Length, Incident);
        Array("channels", _report.Definition.Channels.Length, Channel);
        Array("timeline", _report.Definition.Timeline.Length, Entry);
        Miscalculations();
        Object("missed", _result.Mean("missed"));
        if (_result.Schema.HasCost) Object("decision_cost", _result.Mean("decision_cost"));
        else _json.WriteNull("decision_cost");
        Object("terminal", _result.Mean("terminal"));
        Object("peak_rung", _result.Mean("peak_rung"));
        Calibration();
        ExactSection.Write(_json, _report.Exact);
        Unknowns();
        WorthTracing();
        _json.WriteString("digest", _result.Digest());
    }

    // What was drawn anew in each replication, or held at its mean.
    private void Unknowns()
    {
        _json.WriteStartArray("unknowns");
        foreach (var parameter in _report.Definition.Parameters.Where(parameter => !parameter.Spread.IsConstant)) ParametersPage.Write(_json, parameter);
        _json.WriteEndArray();
    }

    private void Head()
    {
        var world = _report.Provenance.Baseline;
        _json.WriteString("scenario", _report.Scenario.Id);
        _json.WriteString("scenario_sha256", _report.Scenario.Sha256);
        _json.WriteString("model_sha256", _result.Model.Hash);
        _json.WriteString("engine_version", EngineVersion.Text);
        _json.WriteNumber("seed", _result.Plan.Seed);
        _json.WriteNumber("replications", _result.Replications);
        _json.WriteBoolean("interrupted", _result.Interrupted);
        _json.WriteString("stop_reason", _result.StopReason);
        if (_result.HalfWidthReached is { } width) JsonText.Number(_json, "half_width", width);
        _json.WriteString("knowledge", _result.Plan.FixedKnowledge ? "fixed" : "range");
        JsonText.Strings(_json, "set", world.Set);
        _json.WriteNumber("inputs", world.Inputs);
        _json.WriteNumber("inputs_assumed", world.Assumed);
        _json.WriteNumber("inputs_without_basis", world.Unsaid);
        _json.WriteNumber("horizon_minutes", _result.Model.Horizon.Minutes);
        _json.WriteNumber("elapsed_seconds", Math.Round(_report.Elapsed.TotalSeconds, 3));
        _json.WriteNumber("events", _result.Events);
    }

    private void Rung(int rung)
    {
        var reached = _result.Mean($"rungs.{_report.Definition.Rungs[rung].Name}.reached");
        _json.WriteNumber("rung", rung);
        _json.WriteString("name", _report.Definition.Rungs[rung].Name);
        Texts(("title", _report.Definition.Rungs[rung].Title));
        _json.WriteNumber("reached", _result.FirstTimes[rung].Count);
        JsonText.Number(_json, "probability", reached.Value);
        JsonText.Number(_json, "low", reached.Low);
        JsonText.Number(_json, "high", reached.High);
        _json.WriteNumber("level", Estimate.Level);
        _json.WriteString("method", reached.Method);
        Median("first_time_median_minutes", _result.FirstTimes[rung]);
        FirstArrivals(rung);
        Array("first_passage", FirstPassage.Points, point => Passage(rung, point));
    }

    // Shares of the replications that reached the rung.
    private void FirstArrivals(int rung)
    {
        foreach (var (suffix, end) in Ends)
        {
            _json.WriteStartObject("first_by" + suffix);
            foreach (var (_, key) in CauseNames.Keys) JsonText.Number(_json, key, end(_result.OfThoseThatReached(rung, "first_by_" + key)));
            _json.WriteEndObject();
            JsonText.Number(_json, "miscalculation_before" + suffix, end(_result.OfThoseThatReached(rung, "miscalculation_before")));
        }
    }

    private void Entry(int index)
    {
        var entry = _report.Definition.Timeline[index];
        var fired = _result.Mean($"timeline.{entry.StreamName}.fired");
        _json.WriteNumber("entry", index);
        _json.WriteString("name", entry.Name);
        _json.WriteString("title", entry.Title);
        foreach (var (suffix, end) in Ends) JsonText.Number(_json, "fired" + suffix, end(fired));
        Median("median_minutes", _result.FiredTimes[index]);
    }

    private void Passage(int rung, int point)
    {
        var reached = _result.FirstPassage.At(new Rung(rung), point, _result.Replications);
        JsonText.Number(_json, "minutes", _result.FirstPassage.TimeOf(point).Minutes);
        JsonText.Number(_json, "probability", reached.Value);
        JsonText.Number(_json, "low", reached.Low);
        JsonText.Number(_json, "high", reached.High);
    }

    private void Median(string name, QuantileSketch sketch)
    {
        var median = sketch.Median();
        JsonText.Number(_json, name, median.Value);
        JsonText.Number(_json, name + "_low", median.Low);
        JsonText.Number(_json, name + "_high", median.High);
    }

    private void Incident(int index)
    {
        var name = _report.Definition.Incidents[index].Name;
        _json.WriteString("type", name);
        var type = _report.Definition.Incidents[index];
        Texts(("title", type.Title), ("meant", type.Meant), ("not_meant", type.NotMeant), ("responds", type.Responds), ("stands_down", type.StandsDown));
        Bounded(IncidentKeys, key => _result.Mean($"incidents.{name}.{key}"));
        foreach (var (suffix, end) in Ends)
        {
            _json.WriteStartObject("opened_by" + suffix);
            foreach (var key in OriginKeys) JsonText.Number(_json, key, end(_result.Mean($"incidents.{name}.{(key is "rate" or "timeline" ? "opened_by_" + key : key)}")));
            _json.WriteEndObject();
            JsonText.Number(_json, "announced" + suffix, end(_result.Mean($"incidents.{name}.announced")));
        }
    }

    // Texts for people, as the file has them; what it has not is not there.
    private void Texts(params ReadOnlySpan<(string Key, string? Text)> texts)
    {
        foreach (var (key, text) in texts)
            if (text is not null) _json.WriteString(key, text);
    }

    private void Channel(int index)
    {
        var channel = _report.Definition.Channels[index];
        _json.WriteString("name", channel.Name);
        Texts(("title", channel.Title));
        _json.WriteString("kind", channel.Kind.ToString().ToLowerInvariant());
        if (channel.Removed) _json.WriteBoolean("removed", true);
        Estimate Of(string key) => key switch
        {
            "worked_when_wanted" => _result.WorkedWhenWanted(index),
            "bits_per_call" => _result.BitsPerCall(index),
            _ => _result.Mean($"channels.{channel.Name}.{key}"),
        };
        Bounded([.. ChannelKeys, "worked_when_wanted", "bits_per_call"], Of);
        _json.WriteStartObject("passed_over_reasons");
        foreach (var reason in (string[])["busy", "suspended", "under_repair", "cooling_off"]) JsonText.Number(_json, reason, Of("passed_over_" + reason).Value);
        _json.WriteEndObject();
        Median("time_to_connect_median_minutes", _result.ConnectMinutes[index]);
    }

    private void Bounded(IReadOnlyList<string> keys, Func<string, Estimate> of)
    {
        foreach (var key in keys) JsonText.Number(_json, key, of(key).Value);
        foreach (var (name, end) in ((string, Func<Estimate, double>)[])[("low", estimate => estimate.Low), ("high", estimate => estimate.High)])
        {
            _json.WriteStartObject(name);
            foreach (var key in keys) JsonText.Number(_json, key, end(of(key)));
            _json.WriteEndObject();
        }
    }

    private void Miscalculations()
    {
        var any = _result.Mean("any_miscalculation");
        _json.WriteStartObject("miscalculations");
        Members(_result.Mean("miscalculations"));
        JsonText.Number(_json, "probability_any", any.Value);
        JsonText.Number(_json, "probability_any_low", any.Low);
        JsonText.Number(_json, "probability_any_high", any.High);
        _json.WriteEndObject();
    }

    private void Object(string name, Estimate estimate)
    {
        _json.WriteStartObject(name);
        Members(estimate);
        _json.WriteEndObject();
    }

    private void Members(Estimate estimate)
    {
        JsonText.Number(_json, "mean", estimate.Value);
        JsonText.Number(_json, "low", estimate.Low);
        JsonText.Number(_json, "high", estimate.High);
        _json.WriteNumber("level", Estimate.Level);
        _json.WriteString("method", estimate.Method);
    }

    private void Calibration()
    {
        var bins = _result.Calibration;
        var brier = _result.Brier();
        _json.WriteStartObject("calibration");
        _json.WriteNumber("decisions", bins.Count);
        JsonText.Number(_json, "brier", brier.Value);
        JsonText.Number(_json, "brier_low", brier.Low);
        JsonText.Number(_json, "brier_high", brier.High);
        Array("bins", CalibrationBins.Size, bin => Bin(bins, bin));
        _json.WriteEndObject();
    }

    private void Bin(CalibrationBins bins, int bin)
    {
        var share = Intervals.Wilson(bins.DeliberateOf(bin), bins.CountOf(bin));
        _json.WriteNumber("from", bin / (double)CalibrationBins.Size);
        _json.WriteNumber("to", (bin + 1) / (double)CalibrationBins.Size);
        _json.WriteNumber("decisions", bins.CountOf(bin));
        JsonText.Number(_json, "mean_posterior", bins.CountOf(bin) == 0 ? double.NaN : bins.PosteriorOf(bin));
        JsonText.Number(_json, "share_deliberate", share.Value);
        JsonText.Number(_json, "low", share.Low);
        JsonText.Number(_json, "high", share.High);
    }

    private void WorthTracing()
    {
        _json.WriteStartObject("worth_tracing");
        JsonText.Number(_json, "miscalculation", _result.Profiles.FirstMiscalculation ?? double.NaN);
        JsonText.Number(_json, "missed", _result.Profiles.FirstMissed ?? double.NaN);
        JsonText.Number(_json, "typical", _result.Profiles.Typical ?? double.NaN);
        JsonText.Number(_json, "worst", _result.Profiles.Worst ?? double.NaN);
        if (_report.Rung is { } rung)
        {
            _json.WriteStartObject("first_by");
            foreach (var (cause, key) in CauseNames.Keys) JsonText.Number(_json, key, _result.Profiles.FirstArrival(rung.Index, cause) ?? double.NaN);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void Array(string name, int count, Action<int> item)
    {
        _json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            _json.WriteStartObject();
            item(i);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
