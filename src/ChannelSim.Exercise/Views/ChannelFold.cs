using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Views;

/// <summary>What a seat knows of a channel, folded from what it was told.</summary>
internal sealed class ChannelFold(ChannelDefinition channel)
{
    private const double Day = 1440;

    private ChannelSight _sight = ChannelSight.Untested;
    private double _since = double.NegativeInfinity;
    private double? _worked;

    public string Key => channel.Name;

    public bool IsLive => _sight == ChannelSight.Live;

    public bool IsAsked => _sight == ChannelSight.Asked;

    public double Since => _since;

    public string? Asker { get; private set; }

    public int? About { get; private set; }

    public double? PostponedAt { get; private set; }

    public bool? Word { get; private set; }

    public double? DeadSince { get; private set; }

    public void Take(ViewEvent told)
    {
        switch (told.Kind)
        {
            case ViewKinds.Ringing: Begin(ChannelSight.Calling, told); break;
            case ViewKinds.Requested: Begin(ChannelSight.Asked, told); break;
            case ViewKinds.Postponed: PostponedAt = told.Minutes; break;
            case ViewKinds.Accepted: Turn(ChannelSight.Agreed, told); break;
            case ViewKinds.Connected: Begin(ChannelSight.Live, told); break;
            case ViewKinds.SessionHeld: Begin(ChannelSight.Live, told); break;
            case ViewKinds.WordChosen: Word = told.Deliberate; break;
            case ViewKinds.Completed or ViewKinds.BrokenOff or ViewKinds.SessionConcluded or ViewKinds.Repaired: Works(told); break;
            case ViewKinds.Restored when channel.Kind.FailsUnseen(): Works(told); break;
            case ViewKinds.Restored: End(ChannelSight.Untested, told); break;
            case ViewKinds.Unanswered: End(ChannelSight.NoAnswer, told); break;
            case ViewKinds.Refused: End(ChannelSight.Refused, told); break;
            case ViewKinds.Suspended: End(ChannelSight.Closed, told); break;
            case ViewKinds.KnownDown: End(ChannelSight.KnownDown, told); break;
            case ViewKinds.Cut when told.Reason == "line_failed": End(ChannelSight.KnownDown, told); break;
            case ViewKinds.Withdrawn when _sight != ChannelSight.Closed: End(ChannelSight.Untested, told); break;
            case ViewKinds.LineFailed when told.Hidden is not null: DeadSince = told.Minutes; break;
            default: break;
        }
    }

    /// <summary>How it looks, and since when: of one that is at rest, when it was last known to work.</summary>
    public (ChannelSight Sight, double? Since) At(double now)
    {
        if (!IsAtRest) return (_sight, _since);
        var passed = LastCheck(now);
        if (_sight == ChannelSight.NoAnswer && passed is null) return (_sight, _since);
        var worked = passed is { } check && !(check < _worked) ? check : _worked;
        if (worked is not { } known) return (ChannelSight.Untested, null);
        return (channel.Kind.FailsUnseen() && now - known > Between() ? ChannelSight.Stale : ChannelSight.Verified, known);
    }

    /// <summary>Since when, and what one may expect, in words.</summary>
    public string WordAt(double now, string? askerName, UsualTimes usual)
    {
        var (sight, since) = At(now);
        var ago = since is { } moment ? Spans.Said(now - moment) : "";
        var wasAsked = askerName is null ? "" : $" by {askerName}";
        return sight switch
        {
            ChannelSight.Untested => Untested(),
            ChannelSight.Verified => channel.Kind.FailsUnseen() ? $"verified {ago} ago" : $"talked {ago} ago",
            ChannelSight.Stale => $"last known to work {ago} ago",
            ChannelSight.Calling => $"ringing for {ago}, usually answered after {UsualTimes.Said(usual.Answer!.Value)}",
            ChannelSight.Asked when PostponedAt is { } put => $"asked for{wasAsked} {ago} ago, put off {Spans.Said(now - put)} ago",
            ChannelSight.Asked => $"asked for{wasAsked} {ago} ago, usually answered after {UsualTimes.Said(usual.Answer!.Value)}",
            ChannelSight.Agreed => $"agreed {ago} ago, usually held {UsualTimes.Said(usual.Lead!.Value)} later",
            ChannelSight.Live => $"talking for {ago}",
            ChannelSight.NoAnswer => $"no answer {ago} ago",
            ChannelSight.Refused when usual.CoolingOff is { Minutes: > 0 } pause => $"declined {ago} ago, usually to be asked again after {UsualTimes.Said(pause)}",
            ChannelSight.Refused => $"declined {ago} ago",
            ChannelSight.KnownDown => $"known to be down for {ago}",
            ChannelSight.Closed => $"suspended for {ago}",
        };
    }

    private string Untested() => channel.Kind switch
    {
        ChannelKind.Line => "never checked",
        ChannelKind.Call or ChannelKind.Meeting => "not tried",
        ChannelKind.Talks => "no session yet",
    };

    private bool IsAtRest => _sight is ChannelSight.Untested or ChannelSight.NoAnswer;

    private void Begin(ChannelSight sight, ViewEvent told)
    {
        (Asker, About, PostponedAt, Word) = (told.Side, told.Incident, null, null);
        Turn(sight, told);
    }

    private void Works(ViewEvent told)
    {
        _worked = told.Minutes;
        End(ChannelSight.Untested, told);
    }

    private void End(ChannelSight sight, ViewEvent told)
    {
        (Asker, About, PostponedAt, Word) = (null, null, null, null);
        if (told.Kind is not (ViewKinds.Unanswered or ViewKinds.Withdrawn)) DeadSince = null;
        Turn(sight, told);
    }

    private void Turn(ChannelSight sight, ViewEvent told)
    {
        if (IsAtRest && LastCheck(told.Minutes) is { } check) _worked = check;
        (_sight, _since) = (sight, told.Minutes);
    }

    // A check that finds nothing is told to nobody: that no failure was told at its moment is how one knows. One that is due now may not have been made.
    private double? LastCheck(double now)
    {
        var last = channel.CheckMoments().LastOrDefault(check => check.Minutes < now, new(double.NaN)).Minutes;
        return last > _since ? last : null;
    }

    private double Between() => channel.Match(line => line is { Checks.IsEmpty: false, CheckEvery: { } every } ? every.Minutes : Day, _ => Day, _ => Day, _ => Day);
}
