using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Differences;

/// <summary>What a scenario says apart from its numbers, its plans and its timeline.</summary>
internal sealed class BlockFacts(Scenario scenario)
{
    private readonly ModelDefinition model = scenario.Model;

    public IEnumerable<Fact> All() =>
    [
        .. Top(), .. model.Sides.SelectMany((side, _) => Side(side)), .. model.Rungs.SelectMany(Rung), .. model.Climates
            .Where(state => state.Name.Length > 0).SelectMany(State),
        .. model.Channels.SelectMany(Channel), .. model.Incidents.SelectMany(Type), .. scenario.Sources.Select(Source),
    ];

    private IEnumerable<Fact> Top()
    {
        var clock = scenario.Clock;
        yield return Fact.Of("id", scenario.Id, changesResults: false);
        yield return Fact.Of("title", scenario.Title, changesResults: false);
        yield return Fact.Of("marking", scenario.Marking ?? "none", changesResults: false);
        yield return Fact.Of("clock.start", MomentWords.Of(clock, 0) + " " + clock.Zone.Id, changesResults: false);
        yield return Numbered("clock.horizon", model.Horizon.Minutes);
        yield return Fact.Of("clock.zone", clock.Zone.Id, changesResults: false);
        yield return Fact.Of("clock.show", Names(clock.Show.Select(zone => zone.Id)), changesResults: false);
        yield return Fact.Of("start", model.Rungs[model.Start.Index].Name);
        yield return Fact.Of("climate.start", model.Climates[model.StartClimate.Index].Name);
        var replications = scenario.Study.Replications?.ToString(CultureInfo.InvariantCulture);
        yield return Fact.Of("study.replications", replications ?? "the program's default", changesResults: false);
        yield return Fact.Of("study.watch", Names(scenario.Study.Watch), changesResults: false);
    }

    private IEnumerable<Fact> Side(SideDefinition side) => [Fact.Of($"sides.{side.Key}.name", side.Name, changesResults: false), About($"sides.{side.Key}")];

    private Fact About(string path) => Told($"{path}.text", scenario.Texts.GetValueOrDefault(path));

    private static Fact Told(string path, string? words) => Fact.Of(path, words ?? "not said", changesResults: false);

    private IEnumerable<Fact> Rung(RungDefinition rung) =>
    [
        Fact.Of($"ladder.{rung.Name}.suspends", Channels(rung.Suspends)),
        Fact.Of($"ladder.{rung.Name}.terminal", Flag(rung.Terminal)),
        Told($"ladder.{rung.Name}.title", rung.Title),
        About($"ladder.{rung.Name}"),
    ];

    private IEnumerable<Fact> State(ClimateDefinition state) =>
        [Fact.Of($"climate.{state.Name}", state.Exits.IsEmpty ? "stays as it is" : "can become " + Names(state.Exits.Select(exit => model.Climates[exit.To.Index].Name))),
            Told($"climate.{state.Name}.title", state.Title), About($"climate.{state.Name}")];

    private IEnumerable<Fact> Channel(ChannelDefinition channel)
    {
        var path = "channels." + channel.Name;
        yield return Told($"{path}.title", channel.Title);
        yield return About(path);
        yield return Fact.Of($"{path}.kind", channel.Kind.ToString().ToLowerInvariant());
        for (var side = 0; side < channel.Ends.Length; side++)
            yield return Fact.Of($"{path}.ends.{model.Sides[side].Key}", channel.Ends[side].Length == 0 ? "not said" : channel.Ends[side], changesResults: false);
        yield return Fact.Of($"{path}.language", channel.Language ?? "not said", changesResults: false);
        yield return new Fact($"{path}.check", Exactly(channel.CheckMoments()), channel.Match(Checks, NoChecks, NoChecks, NoChecks), ChangesResults: true);
        var sessions = channel.SessionMoments();
        yield return new Fact($"{path}.sessions", Exactly(sessions), Names(sessions.Select(time => MomentWords.Of(scenario.Clock, time.Minutes))), ChangesResults: true);
    }

    private static string NoChecks(ChannelDefinition channel) => "never";

    private string Checks(LineDefinition line)
    {
        if (line.Checks.IsEmpty) return NoChecks(line);
        var first = MomentWords.Of(scenario.Clock, line.Checks[0].Minutes);
        if (line.Checks.Length == 1) return $"once, {first}";
        return $"{line.Checks.Length} checks, every {NumberWords.Span(line.CheckEvery!.Value.Minutes)} from {first}";
    }

    private IEnumerable<Fact> Type(IncidentTypeDefinition type)
    {
        var path = "incidents." + type.Name;
        yield return Fact.Of($"{path}.observer", model.Sides[type.Observer.Index].Key);
        yield return Fact.Of($"{path}.contact.until", type.Until.ToString().ToLowerInvariant());
        yield return Fact.Of($"{path}.announce.until", type.Announce is { } announce ? announce.Until.ToString().ToLowerInvariant() : "no announcement");
        yield return Fact.Of($"{path}.ongoing", Flag(type.Ongoing));
        foreach (var (key, words) in ((string, string?)[])[("title", type.Title), ("meant", type.Meant), ("not-meant", type.NotMeant), ("responds", type.Responds), ("stands-down", type.StandsDown)])
            yield return Told($"{path}.{key}", words);
        yield return About(path);
    }

    private static Fact Source(SourceDefinition source)
    {
        var further = source.Further.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}: {key.Value}");
        string?[] parts = [source.Title, source.Date, source.Url, .. further];
        return Fact.Of($"sources.{source.Key}", Names(parts.OfType<string>()), changesResults: false);
    }

    private static Fact Numbered(string path, double minutes) =>
        new(path, minutes.ToString("R", CultureInfo.InvariantCulture) + " minutes", NumberWords.Span(minutes), ChangesResults: true);

    private static string Exactly(IEnumerable<SimTime> times) => string.Join(", ", times.Select(time => time.Minutes.ToString("R", CultureInfo.InvariantCulture)));

    private string Channels(IEnumerable<ChannelId> channels) => Names(channels.Select(channel => model.Channels[channel.Index].Name));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";

    private static string Flag(bool flag) => flag ? "true" : "false";
}
