using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>The stepper against the slow interpreter: the same events in the same order, the same numbers at the end.</summary>
public sealed class EventByEventTests
{
    private const int Models = 4000;
    private const double Tolerance = 1e-7;

    [Test]
    public void The_stepper_agrees_with_the_slow_interpreter_on_thousands_of_random_models()
    {
        Parallel.For(0, Models, seed => Compare(RandomModel.Of(seed), seed));
    }

    [Test]
    public void They_agree_with_knowledge_held_at_its_means()
    {
        Parallel.For(0, Models / 10, seed => Compare(RandomModel.Of(seed), seed, drawKnowledge: false));
    }

    private static void Compare(ModelDefinition definition, int seed, bool drawKnowledge = true)
    {
        var key = new StreamKey((ulong)seed, 0, 7);
        var slow = SlowInterpreter.Run(definition, key, drawKnowledge);
        var stepper = new Stepper<EventRecorder>(CompiledModel.Compile(definition), new EventRecorder());
        stepper.Begin(in key, !drawKnowledge);
        stepper.RunToEnd();
        CompareEvents(slow.Events, stepper.Observer.Events, seed);
        OutcomeComparison.Require(slow.Outcome, in stepper.World, $"model {seed}");
    }

    private static void CompareEvents(IReadOnlyList<StepEvent> slow, IReadOnlyList<StepEvent> fast, int seed)
    {
        for (var i = 0; i < Math.Max(slow.Count, fast.Count); i++)
        {
            if (i < slow.Count && i < fast.Count && Same(slow[i], fast[i])) continue;
            throw new AssertionException($"model {seed}, event {i}\nslow: {Around(slow, i)}\nfast: {Around(fast, i)}");
        }
    }

    private static string Around(IReadOnlyList<StepEvent> events, int index) =>
        string.Join("\n      ", events.Skip(Math.Max(0, index - 4)).Take(8));

    private static bool Same(StepEvent a, StepEvent b) =>
        a.Kind == b.Kind && a.Channel == b.Channel && a.Incident == b.Incident && a.Code == b.Code
        && Close(a.Minutes, b.Minutes) && Close(a.X, b.X) && Close(a.Y, b.Y);

    private static bool Close(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(a));
}
