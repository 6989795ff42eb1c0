using System.Text;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>
/// Two exercises that part: from some step on one has another future, or a line of it fails unseen. Until an audience may lawfully see the difference it is told the same, byte for byte.
/// </summary>
public sealed class TwinWorlds
{
    private const int Seeds = 1000;

    [TestCase(false)]
    [TestCase(true)]
    public void Until_the_difference_may_be_seen_an_audience_is_told_the_same(bool failsALine)
    {
        var twins = Enumerable.Range(0, Seeds).AsParallel().AsOrdered().SelectMany(seed => Compare(seed, failsALine)).ToList();
        TestContext.Out.WriteLine($"{twins.Count} pairs; hidden differences before a lawful one in {twins.Count(twin => twin.Hidden > 0)}, {twins.Sum(twin => twin.Hidden)} in all");
        Assert.That(twins.Count(twin => twin.Hidden > 0), Is.GreaterThan(500));
        Assert.That(twins.Select(twin => twin.Fault).OfType<string>().Take(5), Is.Empty);
    }

    private static IEnumerable<(int Hidden, string? Fault)> Compare(int seed, bool failsALine)
    {
        var model = RandomModel.Extended(seed);
        if (failsALine && model.Channels.All(channel => channel.Kind != ChannelKind.Line)) yield break;
        var compiled = CompiledModel.Compile(model);
        var scenario = Staged.Of(model);
        var (one, other) = (Tape.Record(compiled, seed), Tape.Record(compiled, seed, otherFrom: 5 + (seed % 40), failsALine));
        foreach (var audience in new[] { Room.Us, Room.Russia, Audience.Stage })
        {
            var (first, second) = (Until(scenario, audience, one, other), Until(scenario, audience, other, one));
            yield return (Differences(one, other, first.Items, second.Items), first.Told == second.Told ? null : $"seed {seed}, {audience.Side}: {Parting(first.Told, second.Told)}");
        }
    }

    // What has been told of an exercise before the first thing that another exercise may not have told; and how many things had happened by then.
    private static (string Told, int Items) Until(Scenario scenario, Audience audience, IReadOnlyList<TapeItem> tape, IReadOnlyList<TapeItem> other)
    {
        var theirs = new Lawful(scenario.Model, audience) is var lawful ? other.Select(lawful.Line).OfType<string>().ToList() : [];
        var (mine, projector, at, agreed) = (new Lawful(scenario.Model, audience), Room.Of(scenario, audience), 0, 0);
        for (; at < tape.Count; at++)
        {
            if (mine.Line(tape[at]) is { } line && (agreed == theirs.Count || theirs[agreed++] != line)) break;
            Listener.Hear(projector, tape[at]);
        }

        return (string.Join('\n', Listener.Bytes(projector.Seen).Select(Encoding.UTF8.GetString)), at);
    }

    // Things that differ before that, and that nobody may see.
    private static int Differences(IReadOnlyList<TapeItem> one, IReadOnlyList<TapeItem> other, int ofOne, int ofOther) =>
        Events(one, ofOne).Except(Events(other, other.Count)).Count() + Events(other, ofOther).Except(Events(one, one.Count)).Count();

    private static IEnumerable<StepEvent> Events(IReadOnlyList<TapeItem> tape, int until) => tape.Take(until).Select(item => item.Happened).OfType<StepEvent>();

    private static string Parting(string one, string other)
    {
        var (a, b) = (one.Split('\n'), other.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], Math.Min(a.Length, b.Length));
        return $"{a.ElementAtOrDefault(at)} or {b.ElementAtOrDefault(at)}";
    }
}
