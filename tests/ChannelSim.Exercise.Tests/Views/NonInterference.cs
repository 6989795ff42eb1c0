using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>
/// What an audience may not know does not change a byte of what it is told. Over 1,000 random scenarios with random commands, an exercise is told beside one in which all is otherwise that
/// the table of who sees what hides from the audience; the clock is set back now and then; and the streams must be equal at every moment, sizes and numbers included.
/// </summary>
public sealed class NonInterference
{
    private const int Seeds = 1000;

    private static readonly Audience[] Audiences = [Room.Us, Room.Russia, Audience.Stage];

    private static readonly Lazy<(Scenario Scenario, IReadOnlyList<TapeItem> Tape)[]> Exercises = new(() => [.. Enumerable.Range(0, Seeds).AsParallel().AsOrdered().Select(Exercise)]);

    [Test]
    public void An_audience_is_told_the_same_whatever_is_hidden_from_it() =>
        Assert.That(Enumerable.Range(0, Seeds).AsParallel().AsOrdered().SelectMany(Differences).Take(10), Is.Empty);

    [Test]
    public void Most_of_what_can_be_told_is_told_somewhere_in_them()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (scenario, tape) = Exercises.Value[seed];
            foreach (var audience in Audiences)
            {
                var listener = new Listener(scenario, audience, [.. tape.Select(item => new[] { item })], seed);
                listener.Listen();
                seen.UnionWith(listener.Seen.Select(told => told.Kind));
                seen.UnionWith(listener.Seen.Where(told => told.Kind == ViewKinds.Heard).Select(told => told.Body is null ? "rendering" : "text"));
                seen.UnionWith(listener.Seen.Where(told => told.Kind is ViewKinds.PassedOver or ViewKinds.Withdrawn or ViewKinds.Cut).Select(told => $"{told.Kind} {told.Reason}"));
            }
        }

        TestContext.Out.WriteLine(string.Join(", ", seen.Order()));
        string[] all = [.. typeof(ViewKinds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        string[] controlAlone = [ViewKinds.Order, ViewKinds.Note, ViewKinds.Statement, ViewKinds.Halted, ViewKinds.LineFailed, ViewKinds.NotThisTime, ViewKinds.NoticeUp, ViewKinds.NotThoughtOf, ViewKinds.Goodwill];
        Assert.That(seen, Is.SupersetOf(all.Except(controlAlone)));
        Assert.That(seen, Is.SupersetOf(new[] { "rendering", "text", "passed_over busy", "passed_over ", "passed_over suspended", "passed_over under_repair", "passed_over cooling_off", "withdrawn ", "withdrawn closed", "withdrawn patience_ended" }));
        Assert.That(seen.Intersect(controlAlone), Is.Empty);
    }

    private static IEnumerable<string> Differences(int seed)
    {
        var (scenario, tape) = Exercises.Value[seed];
        foreach (var audience in Audiences)
        {
            var plain = new Listener(scenario, audience, [.. tape.Select(item => new[] { item })], seed);
            var twin = new Listener(scenario, audience, new Otherwise(scenario, audience, tape, seed).Tape(), seed);
            plain.Listen();
            twin.Listen();
            if (First(plain.Stream, twin.Stream) is { } difference) yield return $"seed {seed}, {audience.Side}: {difference}";
            else if (!twin.Told.SequenceEqual(plain.Told)) yield return $"seed {seed}, {audience.Side}: the same is told at other times";
        }
    }

    private static (Scenario Scenario, IReadOnlyList<TapeItem> Tape) Exercise(int seed)
    {
        var model = RandomModel.Extended(seed);
        return (Staged.Of(Titled(model), new ExerciseSettings { Assessment = (AssessmentForm)(seed % 3) }), Tape.Record(CompiledModel.Compile(model), seed));
    }

    // Entries with something to tell, some of them to one side.
    private static ModelDefinition Titled(ModelDefinition model) => model with
    {
        Timeline = [.. model.Timeline.Select((entry, i) => entry with { Title = i % 3 == 0 ? null : $"Inject {i}", To = i % 4 == 1 ? [new(0)] : i % 4 == 2 ? [new(1)] : [] })],
    };

    private static string? First(IReadOnlyList<byte[]> plain, IReadOnlyList<byte[]> twin)
    {
        for (var i = 0; i < Math.Max(plain.Count, twin.Count); i++)
        {
            var (one, other) = (i < plain.Count ? plain[i] : [], i < twin.Count ? twin[i] : []);
            if (!one.AsSpan().SequenceEqual(other)) return $"{System.Text.Encoding.UTF8.GetString(one)} or {System.Text.Encoding.UTF8.GetString(other)}";
        }

        return null;
    }
}
