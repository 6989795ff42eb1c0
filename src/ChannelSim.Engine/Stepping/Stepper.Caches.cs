using System.Diagnostics.CodeAnalysis;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Stepping;

/// <content>For speed alone: what every event reads, taken out of model and binding once, a load less each time; and answers that are kept because the same is often asked again.</content>
public sealed partial class Stepper<TObserver>
{
    private readonly CompiledIncidentType[] _types;
    private readonly CompiledRung[] _rungs;
    private readonly (int Timer, double After)[] _silenceTimers;

    // All channels, and the same where they are of a kind; null where they are not.
    private readonly CompiledChannel[] _channels;
    private readonly CompiledContactChannel[] _contacts;
    private readonly CompiledLine[] _lines;
    private readonly CompiledRequestedChannel[] _requested;
    private readonly CompiledMeeting[] _meetings;
    private readonly CompiledTalks[] _talks;
    private readonly double[] _values;
    private readonly double[] _probabilities;
    private readonly DurationCell[] _durations;
    private readonly double[] _ratesPerMinute;
    private readonly DecisionBounds _bounds;
    private readonly int[] _checksKnown; // by channel: how many checks there were, when last asked
    private readonly WordWorth[] _words; // by channel and incident type: what a word was worth, when last asked

    private Stepper(CompiledModel model, ParameterBinding parameters, ParameterBinding means)
    {
        (_model, _horizon, _parameters, _means) = (model, model.Horizon.Minutes, parameters, means);
        (_types, _rungs, _silenceTimers) = (model.Types, model.Rungs, model.Timeline.SilenceTimers);
        (_channels, _contacts, _lines) = (model.Channels.All, model.Channels.Contacts, model.Channels.Lines);
        (_requested, _meetings, _talks) = (model.Channels.Requested, model.Channels.Meetings, model.Channels.Talks);
        (_values, _probabilities, _durations) = (parameters.Values, parameters.Probabilities, parameters.Durations);
        (_ratesPerMinute, _bounds) = (parameters.RatesPerMinute, parameters.Bounds);
        _checksKnown = new int[_channels.Length];
        _words = new WordWorth[_channels.Length * _types.Length];
        Array.Fill(_words, WordWorth.Unknown);
        _defersEvidence = model.Sides.All(side => side.Convinced.IsNone && side.Reassured.IsNone);
    }

    // Apart, because a message that is put together costs the method around it registers and stack, thrown or not.
    [DoesNotReturn]
    private static void ThrowBeyond(long limit, string what) => throw new LimitReachedException($"more than {limit} {what}");
}
