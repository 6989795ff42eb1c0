using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Differences;

/// <summary>In what two timelines differ.</summary>
internal sealed class TimelineDifference(ScenarioPair pair)
{
    private readonly TimelineMatch match = new(pair.First.Model.Timeline, pair.Second.Model.Timeline);

    public IEnumerable<Difference> All() =>
    [
        .. match.OnlyFirst.Select(index => Lonely(pair.First, index, first: true)), .. match.Pairs.SelectMany(Entry),
        .. match.OnlySecond.Select(index => Lonely(pair.Second, index, first: false)), .. Order(),
    ];

    private static Difference Lonely(ScenarioSide side, int index, bool first)
    {
        var path = Path(side, index);
        var words = new TimelineStory(side.Scenario, new SpokenWords(side.Model)).Tell(side.Model.Timeline[index]);
        return new Difference(path, first ? words : null, first ? null : words, ChangesResults: true);
    }

    private IEnumerable<Difference> Entry((int First, int Second) entry)
    {
        var path = Path(pair.First, entry.First);
        var rows = Fact.Compare(new TimelineFacts(pair.First.Scenario).Of(entry.First, path), new TimelineFacts(pair.Second.Scenario).Of(entry.Second, path))
            .ToList();
        var (one, other) = (pair.First.Model.Timeline[entry.First].StreamName, pair.Second.Model.Timeline[entry.Second].StreamName);
        // The same moment written in another way draws from another stream.
        if (one != other && !rows.Any(row => row.ChangesResults)) rows.Add(new Difference($"{path} (as written)", one, other, ChangesResults: true));
        return rows;
    }

    private IEnumerable<Difference> Order()
    {
        if (match.SameOrder) yield break;
        string Labels(IEnumerable<(int First, int Second)> entries) => string.Join(", ", entries.Select(entry => TimelineMatch.Label(pair.First.Model.Timeline, entry.First)));
        yield return new Difference("timeline (order)", Labels(match.Pairs), Labels(match.Pairs.OrderBy(entry => entry.Second)), ChangesResults: true);
    }

    private static string Path(ScenarioSide side, int index) => $"timeline.{TimelineMatch.Label(side.Model.Timeline, index)}";
}
