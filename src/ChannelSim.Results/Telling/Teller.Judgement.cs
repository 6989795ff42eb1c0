using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Telling;

/// <content>Incidents: what is seen, what is thought of it, what is decided.</content>
internal sealed partial class Teller
{
    public View Opened(Opened happened)
    {
        var (before, after) = (Likelihood.Of(happened.Before), Likelihood.Of(happened.After));
        SimTime? by = _decideBy.TryGetValue(happened.Incident, out var deadline) ? deadline : null;
        var told = happened.Before.Equals(happened.After)
            ? $"it thinks it {Likelihood.Percent(after)} likely to be meant"
            : $"before any evidence it thinks it {Likelihood.Percent(before)} likely to be meant; after a first look, {Likelihood.Percent(after)}";
        var until = by is { } moment ? $" It must decide by {When(happened.At, moment)}." : "";
        return new($"{Background($"incidents.{Model.Incidents[happened.Type.Index].Name}")}{Cast.Capital(Observer(happened.Incident))} has to judge {_cast.Whole(ledger.Incident(happened.Incident))}: {told}.{until}{Origin(happened.Cause)}{InTruth(happened.Incident, happened.IsDeliberate)}")
        {
            Side = Key(ledger.ObserverOf(happened.Incident)),
            Before = before,
            After = after,
            Deadline = by?.Minutes,
            Meant = Truth(happened.IsDeliberate),
        };
    }

    // A brief story compares with what it told last, so that many small steps are told once they add up. Where the figures that are said do not differ,
    // the story says nothing; data, in which it is a row, says that.
    public View Clarified(Clarified happened)
    {
        var after = Likelihood.Of(happened.After);
        var before = brief && _told.TryGetValue(happened.Incident, out var told) ? told : Likelihood.Of(happened.Before);
        var (said, now) = (Likelihood.Percent(before), Likelihood.Percent(after));
        var thinks = said == now ? $"still thinks it {now} likely to be meant" : $"now thinks it {now} likely to be meant ({said} before)";
        var text = $"More is learnt about {Label(happened.Incident)}: {Observer(happened.Incident)} {thinks}.";
        return Believed(text, happened.Incident, before, after) with { Minor = Math.Abs(after - before) < BriefStep, IsUntold = said == now };
    }

    public View FuseExtended(FuseExtended happened) => new($"{(happened.Channel is null ? $"{Capital(ledger.ObserverOf(happened.Incident))} is given" : $"That gives {Observer(happened.Incident)}")} {(happened.By.Minutes < 0 ? "less" : "more")} time: until {When(happened.At, happened.BurnsDownAt)}.")
    {
        Side = Key(ledger.ObserverOf(happened.Incident)),
        Deadline = happened.BurnsDownAt.Minutes,
    };

    public View Decided(Decided happened)
    {
        var (belief, threshold) = Likelihood.Apart(happened.Posterior.Value, happened.Threshold.Value);
        var isLate = _decideBy.TryGetValue(happened.Incident, out var by) && happened.At >= by;
        var (observer, looks) = (Cast.Capital(Observer(happened.Incident)), _cast.Looks(ledger.Incident(happened.Incident).Type, happened.Responds));
        var act = $"{(isLate ? "Time is up. " : "")}{observer} {(happened.Responds ? "responds to" : "stands down over")} {Label(happened.Incident)}{looks}.";
        // After a clause about others, "it" would be they.
        var why = $" {(looks.Length > 0 ? observer : "It")} thinks it {belief} likely to be meant; it responds at {threshold} or more.";
        return new(act + why + Verdict(happened))
        {
            Side = Key(ledger.ObserverOf(happened.Incident)),
            After = happened.Posterior.Value,
            Threshold = happened.Threshold.Value,
            Meant = Truth(happened.IsDeliberate),
        };
    }

    public View ClosedByHand(ClosedByHand happened) => new($"The matter of {Label(happened.Incident)} is closed.");

    public View Settled(Settled happened) => new($"That settles the matter of {Label(happened.Incident)}.{InTruth(happened.Incident, happened.IsDeliberate)}") { Meant = Truth(happened.IsDeliberate) };

    private string Verdict(Decided happened)
    {
        if (!Control) return "";
        return (happened.Responds, happened.IsDeliberate) switch
        {
            (true, true) => " Rightly: it was meant.",
            (false, false) => " Rightly: it was not meant.",
            (true, false) => " Wrongly: it was not meant. This is a miscalculation.",
            (false, true) => " Wrongly: it was meant. The act goes unanswered.",
        };
    }

    private string Origin(OpenedBy cause) => !Control ? "" : cause switch
    {
        OpenedBy.Rate or OpenedBy.Timeline or OpenedBy.Hand => "",
        OpenedBy.Provoked => " An earlier response has provoked it.",
        OpenedBy.Emboldened => " It follows because an earlier act went unanswered.",
    };

    private string InTruth(IncidentId incident, bool meant) => Control ? $" In truth it was {_cast.Truth(ledger.Incident(incident).Type, meant)}." : "";

    private bool? Truth(bool meant) => Control ? meant : null;

    private View Believed(string text, IncidentId incident, double before, double after) =>
        new(text) { Side = Key(ledger.ObserverOf(incident)), Before = before, After = after };
}
