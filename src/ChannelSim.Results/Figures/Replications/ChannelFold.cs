using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Folds events into the lanes of channels: what was tried on each, and when it did not work.</summary>
internal sealed class ChannelFold(ModelDefinition model, Audience audience)
{
    private readonly Track[] _contacts = [.. model.Channels.Select(_ => new Track())];
    private readonly Track[] _outages = [.. model.Channels.Select(_ => new Track())];
    private readonly List<Mark>[] _marks = [.. model.Channels.Select(_ => new List<Mark>())];
    private readonly Cast _cast = new(model, audience.IsControl);

    /// <summary>The lanes as they stand at a moment.</summary>
    public ImmutableArray<ChannelLane> Lanes(double now) => [.. model.Channels.Select((channel, i) => new ChannelLane
    {
        Id = new ChannelId(i),
        Label = Cast.Capital(_cast.Channel(new ChannelId(i))),
        IsMissing = channel.Removed,
        Outages = _outages[i].Until(now),
        Contacts = _contacts[i].Until(now),
        Marks = [.. _marks[i]],
    })];

    /// <summary>Takes an event that the audience was told of.</summary>
    public void Take(StepEvent happened, View view)
    {
        if (happened.Channel is not { } channel) return;
        Health(happened, view, _outages[channel.Index]);
        if (Begun(happened, channel) is { } state) _contacts[channel.Index].Begin(state, happened.Incident, view);
        else if (IsEnd(happened.Kind)) _contacts[channel.Index].End(view.Minutes);
        if (MarkOf(happened) is { } mark) _marks[channel.Index].Add(new Mark(view.Minutes, mark, view.Text));
    }

    private static void Health(StepEvent happened, View view, Track outages)
    {
        switch (happened.Kind)
        {
            case StepEventKind.LineFailed: outages.Begin(happened.AsLineFailed().WhileConnected ? ChannelState.DownSeen : ChannelState.DownUnseen, null, view); break;
            case StepEventKind.Cut when happened.AsCut().Reason == CutReason.LineFailed: outages.Begin(ChannelState.DownSeen, null, view); break;
            case StepEventKind.FailureFound: outages.Begin(ChannelState.DownSeen, null, view); break;
            case StepEventKind.Suspended: outages.Begin(ChannelState.Suspended, null, view); break;
            case StepEventKind.Repaired or StepEventKind.Restored: outages.End(view.Minutes); break;
            default: break;
        }
    }

    private ChannelState? Begun(StepEvent happened, ChannelId channel) => happened.Kind switch
    {
        StepEventKind.Attempted => model.Channels[channel.Index].Kind.IsRung() ? ChannelState.Ringing : ChannelState.Asked,
        StepEventKind.Postponed => ChannelState.Postponed,
        StepEventKind.Accepted => ChannelState.Agreed,
        StepEventKind.Connected or StepEventKind.SessionHeld => ChannelState.Connected,
        _ => null,
    };

    private static bool IsEnd(StepEventKind kind) =>
        kind is StepEventKind.Refused or StepEventKind.Withdrawn or StepEventKind.Unanswered or StepEventKind.Completed or StepEventKind.BrokenOff or StepEventKind.Cut or StepEventKind.SessionConcluded;

    private MarkKind? MarkOf(StepEvent happened) => happened.Kind switch
    {
        StepEventKind.Refused => MarkKind.Refused,
        StepEventKind.Unanswered => MarkKind.Unanswered,
        StepEventKind.Withdrawn => MarkKind.Withdrawn,
        StepEventKind.Postponed or StepEventKind.SessionPostponed => MarkKind.Postponed,
        StepEventKind.PassedOver or StepEventKind.SessionPassedOver => MarkKind.PassedOver,
        StepEventKind.BrokenOff or StepEventKind.Cut => MarkKind.CutOff,
        StepEventKind.Statement => audience.IsControl && happened.AsStatement() is var said && said.Said != said.Heard ? MarkKind.Misheard : MarkKind.Heard,
        StepEventKind.Halted => MarkKind.Halted,
        _ => null,
    };

    /// <summary>States one after another, at most one at a time. What lasted no time is left out; its mark stays.</summary>
    private sealed class Track
    {
        private readonly List<ChannelSpan> _spans = [];
        private ChannelSpan? _open;

        public void Begin(ChannelState state, IncidentId? incident, View view)
        {
            if (_open?.State == state) return;
            End(view.Minutes);
            _open = new ChannelSpan(view.Minutes, view.Minutes, state, incident, view.Text);
        }

        public void End(double minutes)
        {
            if (_open is { } open && minutes > open.From) _spans.Add(open with { To = minutes });
            _open = null;
        }

        public ImmutableArray<ChannelSpan> Until(double now) => _open is { } open && now > open.From ? [.. _spans, open with { To = now }] : [.. _spans];
    }
}
