using ChannelSim.Engine.Stepping;

namespace ChannelSim.Results.Telling;

/// <content>Incidents: what is seen, what is thought of it, what is decided.</content>
internal sealed partial class Teller
{
    private View? Judgement(StepEvent e, View view) => e.Kind switch
    {
        StepEventKind.Opened => Opening(e, view),
        StepEventKind.Clarified => Clarification(e, view),
        StepEventKind.FuseExtended => view with { Side = Key(ledger.ObserverOf(e.Incident)), Deadline = e.Y, Text = $"That gives {Observer(e)} more time: until {When(e.Minutes, e.Y)}." },
        StepEventKind.Decided => Decision(e, view),
        StepEventKind.Settled => Truth(e.Code == 1, view) with { Text = $"That settles the matter of {Label(e)}.{InTruth(e.Code == 1)}" },
        _ => null,
    };

    private View Opening(StepEvent e, View view)
    {
        var (before, after) = (Likelihood.Of(e.X), Likelihood.Of(e.Y));
        double? by = _decideBy.TryGetValue(e.Incident, out var deadline) ? deadline : null;
        var told = e.X.Equals(e.Y)
            ? $"it thinks it {Likelihood.Percent(after)} likely to be meant"
            : $"before any evidence it thinks it {Likelihood.Percent(before)} likely to be meant; after a first look, {Likelihood.Percent(after)}";
        var until = by is { } moment ? $" It must decide by {When(e.Minutes, moment)}." : "";
        return Truth(e.Code % 2 == 1, view) with
        {
            Side = Key(ledger.ObserverOf(e.Incident)),
            Before = before,
            After = after,
            Deadline = by,
            Text = $"{Cast.Capital(Observer(e))} has to judge {view.Incident}: {told}.{until}{InTruth(e.Code % 2 == 1)}",
        };
    }

    private View Decision(StepEvent e, View view)
    {
        bool responded = e.Code >= 2, meant = e.Code % 2 == 1;
        var (belief, threshold) = Likelihood.Apart(e.X, e.Y);
        var late = _decideBy.TryGetValue(e.Incident, out var by) && e.Minutes >= by ? "Time is up: " : "";
        var side = late.Length == 0 ? Cast.Capital(Observer(e)) : Observer(e);
        var act = $"{late}{side} {(responded ? "responds to" : "stands down over")} {Label(e)}. It thinks it {belief} likely to be meant; its threshold is {threshold}.";
        return Truth(meant, view) with { Side = Key(ledger.ObserverOf(e.Incident)), After = e.X, Threshold = e.Y, Text = act + Verdict(responded, meant) };
    }

    private string Verdict(bool responded, bool meant)
    {
        if (!Control) return "";
        return (responded, meant) switch
        {
            (true, true) => " Rightly: it was meant.",
            (false, false) => " Rightly: it was not meant.",
            (true, false) => " Wrongly: it was not meant. This is a miscalculation.",
            _ => " Wrongly: it was meant. A deliberate act goes unanswered.",
        };
    }

    private string InTruth(bool meant) => Control ? $" In truth it was {(meant ? "meant" : "not meant")}." : "";

    private View Truth(bool meant, View view) => Control ? view with { Meant = meant } : view;

    private View Believed(StepEvent e, View view) => view with { Side = Key(ledger.ObserverOf(e.Incident)), Before = Likelihood.Of(e.X), After = Likelihood.Of(e.Y) };

    // A brief story compares with what it told last, so that many small steps are told once they add up. Where the figures that are said do not differ,
    // nothing is said.
    private View Clarification(StepEvent e, View view)
    {
        view = Believed(e, view);
        var before = brief && _told.TryGetValue(e.Incident, out var told) ? told : view.Before!.Value;
        var (said, now) = (Likelihood.Percent(before), Likelihood.Percent(view.After!.Value));
        var text = said == now ? "" : $"More is learnt about {Label(e)}: {Observer(e)} now thinks it {now} likely to be meant ({said} before).";
        return view with { Before = before, Text = text, Minor = Math.Abs(view.After.Value - before) < BriefStep };
    }

    private string Observer(StepEvent e) => _cast.Side(ledger.ObserverOf(e.Incident));

    private string Author(StepEvent e) => _cast.Side(ledger.AuthorOf(e.Incident));

    private string? Key(int side) => side < 0 ? null : Model.Sides[side].Key;
}
