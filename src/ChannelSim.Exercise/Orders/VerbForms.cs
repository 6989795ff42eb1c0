using static ChannelSim.Exercise.Orders.OrderParts;

namespace ChannelSim.Exercise.Orders;

/// <summary>The forms of all verbs, in their order.</summary>
internal static class VerbForms
{
    private const string Because = "because \"REASON\"";

    public static VerbForm[] All { get; } = [.. Enum.GetValues<Verb>().Select(FormOf)];

    private static VerbForm FormOf(Verb verb) => verb <= Verb.Believe ? OfSides(verb) : verb <= Verb.Note ? OfControl(verb) : OfClock(verb);

    private static VerbForm OfSides(Verb verb) => verb switch
    {
        Verb.Respond => new("respond INCIDENT", "respond 1", "Answer an incident as a deliberate act. At any time while it is open.", Incident),
        Verb.StandDown => new("stand-down INCIDENT", "stand-down 1", "Let an incident be: take it for an accident. At any time while it is open.", Incident),
        Verb.Call => new("call CHANNEL [about INCIDENT]", "call hotline about 1", "Try a channel, about an incident or about nothing in particular. Control says for whom: `for SIDE`.", Channel | Side),
        Verb.HangUp => new("hang-up [CHANNEL]", "hang-up hotline", "Withdraw your request, or end the call; nothing more is said.", Channel),
        Verb.Accept => new("accept [CHANNEL]", "accept hotline", "Accept a request of the other side, before it is decided without you.", Channel),
        Verb.Refuse => new("refuse [CHANNEL]", "refuse hotline", "Refuse a request of the other side.", Channel),
        Verb.Postpone => new("postpone [CHANNEL]", "postpone hotline", "Put the decision on a request of the other side off.", Channel),
        Verb.Answer => new("answer [CHANNEL]", "answer hotline", "Let a line that rings be answered.", Channel),
        Verb.Say => new("say [CHANNEL] accident|deliberate [\"TEXT\"]", "say accident \"it was ours, a drill\"", "Say, in the call under way, what your act was. It passes through the interpreter: the text arrives only if the word was heard as said.", Channel | Word),
        Verb.Hear => new("hear [CHANNEL] accident|deliberate", "hear hotline deliberate", "Choose what the listener hears at the end of the call under way, whatever is said.", Channel | Word),
        Verb.Stop => new("stop INCIDENT", "stop 1", "Stop an act of your own that goes on: it is settled.", Incident),
        _ => new("believe INCIDENT PERCENT", "believe 1 40", "Write down how likely you think it that an incident was deliberate. It decides nothing, and is compared with the truth afterwards.", Incident | Percent),
    };

    private static VerbForm OfControl(Verb verb) => verb switch
    {
        Verb.Release => new("release ENTRY", "release 3", "Let an entry of the timeline happen now, and never again.", Entry),
        Verb.Hold => new("hold ENTRY", "hold 3", "Keep an entry of the timeline from happening by itself; it waits for its release.", Entry),
        Verb.Skip => new("skip ENTRY", "skip 3", "Take an entry out of the timeline for good.", Entry),
        Verb.Edit => new("edit ENTRY [title \"TEXT\"] [text \"TEXT\"]", "edit 3 text \"The first reports were wrong.\"", "Change what an entry tells, before it is released.", Entry | OrderParts.Text),
        Verb.Inject => new(
            "inject \"TITLE\" [\"TEXT\"] [to SIDE] [climate=STATE] [rung=RUNG] [suspend=CHANNEL] [restore=CHANNEL] [open=TYPE]",
            "inject \"Warsaw closes its airspace\" to us rung=2",
            "Tell somebody something that the scenario does not, with any effect that an entry of the timeline may have.",
            OrderParts.Text),
        Verb.Rung => new($"rung RUNG {Because}", $"rung 2 {Because}", "Set the rung, up or down.", Target),
        Verb.Climate => new($"climate STATE {Because}", $"climate tense {Because}", "Set the political climate.", Target),
        Verb.Suspend => new($"suspend CHANNEL {Because}", $"suspend hotline {Because}", "Suspend a channel.", Channel),
        Verb.Restore => new($"restore CHANNEL {Because}", $"restore hotline {Because}", "Take your suspension of a channel away; those of the rung and of the timeline stay.", Channel),
        Verb.Fail => new($"fail CHANNEL {Because}", $"fail hotline {Because}", "Let a line fail; nobody notices until it is checked.", Channel),
        Verb.Repair => new($"repair CHANNEL {Because}", $"repair hotline {Because}", "Let a line that failed work again.", Channel),
        Verb.Open => new($"open TYPE [deliberate|accident] {Because}", $"open fleet deliberate {Because}", "Open an incident; without a word its truth is drawn.", Target),
        Verb.Close => new($"close INCIDENT {Because}", $"close 1 {Because}", "Close an incident; nobody decides it.", Incident),
        Verb.Fuse => new($"fuse INCIDENT +DURATION|-DURATION {Because}", $"fuse 1 +30m {Because}", "Let the time for the decision on an incident be longer or shorter.", Incident | Number),
        Verb.Play => new("play SIDE", "play us", "Let people play a side from now on.", Side),
        Verb.Auto => new("auto SIDE", "auto us", "Let the rules play a side from now on.", Side),
        _ => new("note \"TEXT\" [objective=ID] [rating=RATING]", "note \"They asked twice\" objective=O1 rating=P", "Take a note, of an objective and with a rating if wanted.", OrderParts.Text),
    };

    private static VerbForm OfClock(Verb verb) => verb switch
    {
        Verb.Pause => new("pause", "pause", "Stop the clock.", None),
        Verb.Resume => new("resume", "resume", "Let the clock run.", None),
        Verb.Rate => new("rate SECONDS", "rate 60", "Set how many simulated seconds pass in a second: 1 to 36,000.", Number),
        Verb.Next => new("next", "next", "Run to the next thing that you are told of.", None),
        Verb.Until => new("until MOMENT", "until T+3h", "Run to a moment: a time of day, a date and time, or T+ and how long after the start.", Number),
        Verb.End => new("end", "end", "End the exercise.", None),
        Verb.Rewind => new("rewind COMMAND|eEVENT", "rewind 12", "Take the exercise back to just before a command (its number) or an event (e and its number).", Mark),
        Verb.Lend => new("lend [SEAT]", "lend us", "Give the clock to a seat too; without a seat, take it back from all.", None),
        _ => new("show \"TEXT\" [to SEAT]", "show \"Three options\" to us", "Show somebody what could come of what; it is kept, because it changes play.", OrderParts.Text),
    };
}
