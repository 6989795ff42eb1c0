using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Why it climbed, how incidents came about, and what of the timeline happened.</summary>
internal sealed class CauseSections(RunResult result)
{
    private ModelDefinition Model => result.Model.Definition;

    /// <summary>By rung: what the first arrival was due to; null where no rung lies above the start.</summary>
    public Section? Climbs()
    {
        var rows = Enumerable.Range(0, Model.Rungs.Length).Where(rung => rung > Model.Start.Index && result.FirstTimes[rung].Count > 0).Select(rung =>
        {
            Cell Share(string measure) => new NumberCell(result.OfThoseThatReached(rung, measure), NumberKind.Share, Unit.Percent, $"rungs.{Model.Rungs[rung].Name}.{measure}");
            return Row.Of(Model.Rungs[rung].Name, Share("first_by_response_to_deliberate"), Share("first_by_response_to_accident"), Share("first_by_timeline"), Share("miscalculation_before"));
        }).ToImmutableArray();
        if (rows.IsEmpty) return null;
        var table = new Table(
            [new("rung", IsKey: true), new("response to what was meant"), new("response to what was not"), new("timeline"), new("a miscalculation before")], rows);
        List<Term> terms = [Terms.FirstArrival, Terms.MiscalculationBefore];
        if (Model.Incidents.Length > 0 && Model.Incidents.All(type => type.Emboldens.IsEmpty)) terms.Add(Terms.NothingEmboldens);
        return new Section("Why it climbed: first arrivals at each rung, of the replications that reached it", [table.With(terms)]);
    }

    /// <summary>By type: how incidents came about; null where all come by their rate.</summary>
    public Section? Origins()
    {
        var definition = Model;
        var ways = ((string Measure, string Words)[])[("opened_by_rate", "by rate"), ("opened_by_timeline", "timeline"), ("provoked", "provoked"), ("emboldened", "emboldened"), ("announced", "announced")];
        var present = ways.Where(way => definition.Incidents.Any(type => !result.Schema.LimitsOf(Place(type, way.Measure)).IsCertain)).ToList();
        if (present.All(way => way.Measure == "opened_by_rate")) return null;
        var rows = definition.Incidents.Select(type => new Row(
        [
            type.Name,
            .. present.Select(way => result.Schema.LimitsOf(Place(type, way.Measure)).IsCertain
                ? Cell.Empty
                : new NumberCell(result.Mean(Place(type, way.Measure)), NumberKind.Count, Unit.One, $"incidents.{type.Name}.{way.Measure}")),
        ])).ToImmutableArray();
        var table = new Table([new("type", IsKey: true), .. present.Select(way => new Column(way.Words))], rows);
        return new Section("How incidents came about, per replication", [present.Exists(way => way.Measure == "announced") ? table.With(Terms.Announced) : table]);
    }

    /// <summary>By entry of the timeline: whether it fired, and when; null without a timeline.</summary>
    public Section? Timeline()
    {
        if (Model.Timeline.IsEmpty) return null;
        var rows = Model.Timeline.Select((entry, index) =>
        {
            var measure = $"timeline.{entry.StreamName}";
            return Row.Of(
                Called(entry, index),
                new NumberCell(result.Mean($"{measure}.fired"), NumberKind.Share, Unit.Percent, $"{measure}.fired"),
                result.FiredTimes[index].Count == 0 ? new TextCell("never", IsNumber: true) : new NumberCell(result.FiredTimes[index].Median(), NumberKind.Minutes, Unit.Span, $"{measure}.fired_minutes"));
        }).ToImmutableArray();
        return new Section("The timeline", [new Table([new("entry", IsKey: true), new("fired"), new("when, median")], rows).With(Terms.Fired)]);
    }

    private string Called(TimelineEntryDefinition entry, int index) => $"{index + 1}. {entry.Name ?? entry.Title ?? Does(entry)}";

    // What an entry does that bears no name.
    private string Does(TimelineEntryDefinition entry)
    {
        string Names(ImmutableArray<ChannelId> channels) => string.Join(", ", channels.Select(channel => Model.Channels[channel.Index].Name));
        List<string> acts = [];
        if (entry.Climate is { } climate) acts.Add($"climate {Model.Climates[climate.Index].Name}");
        if (entry.Rung is { } rung) acts.Add($"raises to {Model.Rungs[rung.Index].Name}");
        if (!entry.Suspend.IsEmpty) acts.Add($"suspends {Names(entry.Suspend)}");
        if (!entry.Restore.IsEmpty) acts.Add($"restores {Names(entry.Restore)}");
        if (entry.Incident is { } type) acts.Add($"opens {Model.Incidents[type.Index].Name}");
        return acts.Count == 0 ? "nothing" : string.Join(", ", acts);
    }

    private int Place(IncidentTypeDefinition type, string measure) => result.Schema.IndexOf($"incidents.{type.Name}.{measure}");
}
