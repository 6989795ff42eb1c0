using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Views;

/// <summary>How long things usually take on a channel: half of them take longer, by the numbers that the scenario gives, not by those that were drawn.</summary>
/// <param name="Answer">Until a line is answered, or a request decided.</param>
/// <param name="Lead">From the acceptance of a request until people talk; null: not asked for.</param>
/// <param name="Length">From then to the end.</param>
/// <param name="CoolingOff">After a refusal, until one can ask again; null: not asked for.</param>
public sealed record UsualTimes(SimDuration? Answer, SimDuration? Lead, SimDuration Length, SimDuration? CoolingOff)
{
    private const double HalfOfExponential = 0.6931471805599453;

    /// <summary>The usual times of a channel.</summary>
    internal static UsualTimes Of(ModelDefinition model, ChannelDefinition channel) => channel.Match(
        line => new UsualTimes(Half(model, line.Ring), null, Half(model, line.Call), null),
        call => new UsualTimes(Half(model, call.Response), Half(model, call.Lead), Half(model, call.Call), Half(model, call.CoolingOff)),
        meeting => new UsualTimes(Half(model, meeting.Response), new SimDuration(Half(model, meeting.Lead).Minutes + Half(model, meeting.Travel).Minutes), Half(model, meeting.Call), Half(model, meeting.CoolingOff)),
        talks => new UsualTimes(null, null, Half(model, talks.Runs), null));

    /// <summary>A length of time as it is said: <c>3 minutes</c>.</summary>
    public static string Said(SimDuration duration) => Spans.Said(duration.Minutes);

    private static SimDuration Half(ModelDefinition model, DurationDefinition duration) => new(Half(duration.Kind, Middle(model, duration.A), Middle(model, duration.B)));

    // What is known of a number of a law is a law itself.
    private static double Middle(ModelDefinition model, ParameterId parameter)
    {
        var spread = model.Parameters[parameter.Index].Spread;
        return Half(spread.Kind, spread.A, spread.B);
    }

    private static double Half(SpreadKind kind, double a, double b) => kind switch
    {
        SpreadKind.Constant or SpreadKind.Lognormal => a,
        SpreadKind.Exponential => a * HalfOfExponential,
        SpreadKind.Pert => b,
        SpreadKind.Uniform => (a + b) / 2,
    };
}
