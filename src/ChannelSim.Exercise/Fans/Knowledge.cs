using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Fans;

/// <summary>What a side knows, made of what it was told and of the scenario, and of nothing else: the same view, the same supposition.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="model">The same, compiled.</param>
/// <param name="side">The side.</param>
/// <param name="seen">What it was told and still holds, in order.</param>
/// <param name="now">The moment.</param>
internal sealed class Knowledge(Scenario scenario, CompiledModel model, SideId side, IReadOnlyList<ViewEvent> seen, SimTime now)
{
    private readonly SeatView _view = SeatView.Of(scenario, Audience.Of(side), seen, now);
    private readonly KnownNumbers _numbers = new(model);

    private ModelDefinition Model => scenario.Model;

    private string Key => Model.Sides[side.Index].Key;

    /// <summary>The side's own numbers of the incidents that it does not know to be over, in the order in which the supposition lists them.</summary>
    public ImmutableArray<int> Open { get; private set; } = [];

    public Supposition Suppose()
    {
        var open = _view.Incidents.Where(incident => incident.IsOpen).ToList();
        Open = [.. open.Select(incident => incident.Number)];
        return new Supposition
        {
            Side = side,
            Now = now,
            Rung = _view.Rung,
            Climate = _view.Climate,
            ClimateSince = new SimTime(Told(ViewKinds.Climate).LastOrDefault()?.Minutes ?? 0),
            Goodwill = new LogOdds(Goodwill()),
            Incidents = [.. open.Select(Incident)],
            Channels = [.. Model.Channels.Select(Channel)],
        };
    }

    private IEnumerable<ViewEvent> Told(string kind) => seen.Where(told => told.Kind == kind);

    private IEnumerable<ViewEvent> About(IncidentView incident, string kind) => Told(kind).Where(told => told.Incident == incident.Number);

    private SupposedIncident Incident(IncidentView incident)
    {
        var type = new IncidentTypeId(Model.Incidents.ToList().FindIndex(known => known.Name == incident.Type));
        var clarified = About(incident, ViewKinds.Clarified).ToList();
        return new SupposedIncident(type, new SimTime(incident.At))
        {
            Assessment = new LogOdds(Assessed(incident, Model.Incidents[type.Index])),
            DecideBy = new SimTime(incident.DecideBy ?? now.Minutes),
            ClarifiedAt = new SimTime(clarified.LastOrDefault()?.Minutes ?? incident.At),
            Clarifications = clarified.Count,
            HasBoughtTime = About(incident, ViewKinds.Fuse).Any(told => told.Channel is not null),
            Deliberate = incident.Meant == true,
            AwaitsNotice = true, // nobody is told; a notice that would be up by now is
            HasTalked = About(incident, ViewKinds.Completed).Any(),
            Tried = seen.Count(told => told.Incident == incident.Number && told.Kind is ViewKinds.Ringing or ViewKinds.Requested or ViewKinds.PassedOver && (told.Side == Key || told.Kind == ViewKinds.PassedOver)),
        };
    }

    // As it is shown to the side: a number; the middle of a band of words; or, where it is hidden, the base rate that everybody may know.
    private double Assessed(IncidentView incident, IncidentTypeDefinition type)
    {
        var probability = incident.Assessment ?? Middle(incident.Judgement) ?? _numbers.Of(type.Belief, side.Other, _view.Climate, _view.Rung);
        var bounded = Math.Clamp(probability, 0.0025, 0.9975); // what is shown as 0 % or 100 % is not certain
        return Math.Log(bounded / (1 - bounded));
    }

    // "unlikely (20-45 %)"
    private static double? Middle(string? words)
    {
        if (words is null || words.IndexOf('(', StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var ends = words[(at + 1)..].Split(['-', '\u2013', '%', ')', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var end) ? end : double.NaN).Where(double.IsFinite).ToList();
        return ends.Count == 2 ? (ends[0] + ends[1]) / 200 : null;
    }

    private SupposedChannel Channel(ChannelDefinition channel)
    {
        if (_view.Channels.FirstOrDefault(known => known.Key == channel.Name) is not { } sight) return Idle(channel);
        var known = Idle(channel) with { KnownToWorkAt = new SimTime(sight is { Sight: ChannelSight.Verified or ChannelSight.Stale, Since: { } since } ? since : UpSince(channel)), UpSince = new SimTime(UpSince(channel)) };
        if (SightedStates.Of(channel.Kind, sight.Sight) is not { } state) return known;
        return known with
        {
            State = state,
            Since = new SimTime(LastTold(channel)),
            IsSuspendedByHand = state == ChannelState.Suspended && !Model.Rungs[_view.Rung.Index].Suspends.Contains(new ChannelId(Model.Channels.IndexOf(channel))),
            Asker = sight.Asker is { } asker ? new SideId(Model.Sides.ToList().FindIndex(one => one.Key == asker)) : null,
            Incident = sight.About is { } about && Open.IndexOf(about) is >= 0 and var place ? place : null,
            AskedAt = new SimTime(seen.LastOrDefault(told => told.Channel == channel.Name && told.Kind is ViewKinds.Ringing or ViewKinds.Requested or ViewKinds.Connected)?.Minutes ?? LastTold(channel)),
            Decisions = seen.Count(told => told.Channel == channel.Name && told.Kind == ViewKinds.Postponed),
        };
    }

    private static SupposedChannel Idle(ChannelDefinition channel) => new(ChannelMachines.InitialState(channel.Kind), new SimTime(0));

    private double LastTold(ChannelDefinition channel) => seen.LastOrDefault(told => told.Channel == channel.Name)?.Minutes ?? 0;

    private double UpSince(ChannelDefinition channel) => seen.LastOrDefault(told => told.Channel == channel.Name && told.Kind is ViewKinds.Repaired or ViewKinds.Restored)?.Minutes ?? 0;

    // By what the side has seen of contacts, at the means of what they are worth.
    private double Goodwill()
    {
        var (value, at) = (_numbers.Of(Model.GoodwillStart), 0.0);
        foreach (var told in seen)
        {
            if (told.Channel is null || Model.Channels.FirstOrDefault(channel => channel.Name == told.Channel) is not { } channel) continue;
            var change = told.Kind switch
            {
                ViewKinds.Completed or ViewKinds.SessionConcluded => _numbers.Of(channel.Goodwill),
                ViewKinds.Refused or ViewKinds.Postponed or ViewKinds.Unanswered or ViewKinds.SessionPostponed => -_numbers.Of(channel.Slight),
                _ => 0,
            };
            if (change != 0) (value, at) = (Decayed(value, told.Minutes - at) + change, told.Minutes);
        }

        return Decayed(value, now.Minutes - at);
    }

    private double Decayed(double value, double minutes) => Model.GoodwillHalfLife is { } halfLife ? value * Math.Pow(0.5, minutes / _numbers.Of(halfLife)) : value;
}
