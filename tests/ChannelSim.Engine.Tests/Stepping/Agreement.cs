using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>
/// Runs a replication in the slow interpreter, in the stepper event by event, and in the stepper as batches use it, and requires the same events,
/// the same outcome, and the same bytes at the end.
/// </summary>
internal static class Agreement
{
    private const double Tolerance = 1e-7;

    public static SlowResult Require(ModelDefinition definition, StreamKey key, string which, bool drawKnowledge = true)
    {
        var slow = SlowInterpreter.Run(definition, key, drawKnowledge);
        var stepper = new Stepper<EventRecorder>(CompiledModel.Compile(definition), new EventRecorder());
        stepper.Run(in key, !drawKnowledge);
        CompareEvents(slow.Events, stepper.Observer.Events, which);
        OutcomeComparison.Require(slow.Outcome, in stepper.World, which);
        RequireSameInPassing(stepper, key, which, drawKnowledge);
        return slow;
    }

    // The stepper that nobody listens to executes much only when somebody looks, and ends in the same world.
    private static void RequireSameInPassing(Stepper<EventRecorder> heard, StreamKey key, string which, bool drawKnowledge)
    {
        var unheard = new Stepper<NoObserver>(heard.Model, default);
        unheard.Run(in key, !drawKnowledge);
        Bytes.RequireSame(in heard.World, in unheard.World, which + ", unheard");
    }

    private static void CompareEvents(IReadOnlyList<StepEvent> slow, IReadOnlyList<StepEvent> fast, string which)
    {
        for (var i = 0; i < Math.Max(slow.Count, fast.Count); i++)
        {
            if (i < slow.Count && i < fast.Count && slow[i].Agrees(fast[i], Close)) continue;
            if (i < slow.Count && i < fast.Count && IsTieByRounding(slow[i], fast[i])) throw new TieByRoundingException($"{which}, event {i}");
            throw new AssertionException($"{which}, event {i}\nslow: {Around(slow, i)}\nfast: {Around(fast, i)}");
        }
    }

    // Another event comes first, at the same instant but for rounding: after a PERT, whose table is right to nine digits, times differ in their last ones, and
    // so can the order of what is due ten hours and twice five hours after it. At equal instants the order is the model's, and compared.
    private static bool IsTieByRounding(StepEvent a, StepEvent b) =>
        a.At != b.At && Close(a.At.Minutes, b.At.Minutes) && (a.Kind, a.Incident, a.Channel) != (b.Kind, b.Incident, b.Channel);

    private static string Around(IReadOnlyList<StepEvent> events, int index) =>
        string.Join("\n      ", events.Skip(Math.Max(0, index - 4)).Take(8));

    private static bool Close(double a, double b) => a.Equals(b) || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(a)));

    /// <summary>The two cannot be compared further: rounding alone decided which of two events came first.</summary>
    internal sealed class TieByRoundingException(string message) : Exception(message);
}
