using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>What an audience knows, folded from what it was told.</summary>
internal sealed class SeatFold(Scenario scenario, Audience audience)
{
    private readonly Cast _cast = new(scenario.Model, byName: false);
    private readonly Dictionary<string, ChannelFold> _channels = scenario.Model.Channels.Where(channel => !channel.Removed).ToDictionary(channel => channel.Name, channel => new ChannelFold(channel));
    private readonly SortedDictionary<int, IncidentView> _incidents = [];
    private readonly List<InjectView> _injects = [];
    private string _rung = scenario.Model.Rungs[scenario.Model.Start.Index].Name;
    private string _climate = scenario.Model.Climates[scenario.Model.StartClimate.Index].Name;
    private string? _goodwill;
    private bool _hasEnded;

    private ModelDefinition Model => scenario.Model;

    public void Take(ViewEvent told)
    {
        if (told.Channel is { } key && _channels.TryGetValue(key, out var channel)) channel.Take(told);
        if (told.Incident is { } number) TakeIncident(number, told);
        switch (told.Kind)
        {
            case ViewKinds.Inject: _injects.Add(new InjectView(told.Minutes, told.Text, told.Body, told.From)); break;
            case ViewKinds.Rung: _rung = told.To!; break;
            case ViewKinds.Climate: _climate = told.To!; break;
            case ViewKinds.Goodwill: _goodwill = told.Hidden; break;
            case ViewKinds.Ended: _hasEnded = true; break;
            default: break;
        }
    }

    public SeatView At(SimTime now) => new()
    {
        Now = now,
        Rung = new Rung(Model.Rungs.ToList().FindIndex(rung => rung.Name == _rung)),
        Climate = new ClimateId(Model.Climates.ToList().FindIndex(climate => climate.Name == _climate)),
        HasEnded = _hasEnded,
        Channels = audience.Kind == SeatKind.Stage ? [] : [.. Model.Channels.Where(channel => !channel.Removed).Select(channel => Channel(channel, now.Minutes))],
        Incidents = [.. _incidents.Values],
        Requests = [.. _channels.Values.Where(channel => channel.IsAsked && channel.Asker != Me).Select(channel => new RequestView(channel.Key, channel.About, channel.Asker!, channel.Since, channel.PostponedAt))],
        Calls = [.. _channels.Values.Where(channel => channel.IsLive).Select(Call)],
        Injects = _injects,
        Due = [.. Due(now.Minutes).OrderBy(due => due.At)],
        Goodwill = _goodwill,
    };

    // The key of the side that looks; null: control or the stage, for which nobody is the other side.
    private string? Me => audience.Side is { } side ? Model.Sides[side.Index].Key : null;

    private void TakeIncident(int number, ViewEvent told)
    {
        if (told.Kind is ViewKinds.Opened or ViewKinds.Ordered or ViewKinds.Caused) _incidents[number] = Opened(number, told);
        if (!_incidents.TryGetValue(number, out var known)) return;
        _incidents[number] = told.Kind switch
        {
            ViewKinds.Decided => known with { IsOpen = false, End = told.To },
            ViewKinds.Settled => known with { IsOpen = false, End = "settled" },
            ViewKinds.Closed => known with { IsOpen = false, End = "closed" },
            ViewKinds.Fuse => known with { DecideBy = told.DecideBy },
            ViewKinds.Believed => known with { OwnBelief = told.Assessment },
            ViewKinds.Heard or ViewKinds.Statement or ViewKinds.OfficialReading => Assessed(known, told) with { Heard = told.Deliberate },
            ViewKinds.Clarified => Assessed(known, told),
            _ => known,
        };
    }

    private IncidentView Opened(int number, ViewEvent told) =>
        new(number, told.Type!, _cast.Type(new IncidentTypeId(Model.Incidents.ToList().FindIndex(type => type.Name == told.Type))), told.Kind == ViewKinds.Opened && told.Side == Me, told.Minutes)
        {
            Assessment = told.Assessment,
            Judgement = told.Judgement,
            DecideBy = told.DecideBy,
            Meant = told.Deliberate,
            Truth = told.Hidden,
        };

    private static IncidentView Assessed(IncidentView known, ViewEvent told) => known with { Assessment = told.Assessment, Judgement = told.Judgement };

    private ChannelView Channel(ChannelDefinition channel, double now)
    {
        var fold = _channels[channel.Name];
        var usual = UsualTimes.Of(Model, channel);
        var (sight, since) = fold.At(now);
        return new ChannelView(channel.Name, _cast.Channel(new ChannelId(Model.Channels.IndexOf(channel))), channel.Kind)
        {
            OwnEnd = audience.Side is { } own && own.Index < channel.Ends.Length ? channel.Ends[own.Index] : "",
            OtherEnd = audience.Side is { } side ? (side.Other.Index < channel.Ends.Length ? channel.Ends[side.Other.Index] : "") : string.Join("; ", channel.Ends.Where(end => end.Length > 0)),
            Sight = sight,
            Since = since,
            Word = fold.WordAt(now, fold.Asker is { } asker && asker != Me ? NameOf(asker) : null, usual),
            Asker = fold.Asker,
            About = fold.About,
            Usual = usual,
            Truth = fold.DeadSince is { } dead ? $"dead since {scenario.Clock.ClockOf(dead)}" : null,
        };
    }

    private CallView Call(ChannelFold channel)
    {
        var isMine = channel.About is { } number && _incidents.TryGetValue(number, out var about) && !about.IsToJudge && audience.Kind == SeatKind.Side;
        return new CallView(channel.Key, channel.About, channel.Asker, channel.Since, isMine && channel.Word is null, channel.Word);
    }

    private IEnumerable<DueView> Due(double now)
    {
        foreach (var incident in _incidents.Values)
            if (incident is { IsOpen: true, DecideBy: { } by }) yield return new DueView(by, $"decide on incident {incident.Number}", incident.Number);
        foreach (var (index, channel) in Model.Channels.Index().Where(item => !item.Item.Removed))
            foreach (var (number, session) in channel.SessionMoments().Index().Where(item => item.Item.Minutes >= now))
                yield return new DueView(session.Minutes, $"{_cast.Channel(new ChannelId(index))}: session {number + 1}", null);
        yield return new DueView(Model.Horizon.Minutes, "the end of the exercise", null);
    }

    private string NameOf(string side) => _cast.Side(new SideId(Model.Sides.ToList().FindIndex(known => known.Key == side)));
}
