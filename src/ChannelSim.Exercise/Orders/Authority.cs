using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Orders;

/// <summary>Who may command what: one pure table of seat, verb and state. What is possible in the world is asked afterwards, of the engine.</summary>
public static class Authority
{
    /// <summary>The cell of the table.</summary>
    public static Permission Of(SeatKind seat, Verb verb) => seat switch
    {
        SeatKind.Control => OfControl(verb),
        SeatKind.Side => OfSide(verb),
        SeatKind.Observer => verb == Verb.Note ? Permission.Always : OfClock(verb),
        SeatKind.Stage => OfClock(verb),
    };

    /// <summary>Why a command may not be given, as a sentence for the seat that says what would be possible; null: it may.</summary>
    public static string? Refusal(SeatKind seat, Verb verb, in SeatState state)
    {
        var permission = Of(seat, verb);
        if (permission == Permission.Never) return AuthorityWords.Never(seat, verb);
        if (permission == Permission.Always) return null;
        if (state.HasEnded) return seat == SeatKind.Control ? "The exercise is over. `rewind` takes it back, and `note` can still be used." : "The exercise is over.";
        return permission switch
        {
            Permission.WithReason when !state.GivesReason => $"`{verb.Name()}` overrides what would happen by itself, so it needs a reason: add `because \"...\"`.",
            Permission.WithClock when !state.HoldsClock => "Control has the clock. It can lend it to you.",
            Permission.WhenPlayed when !state.IsPlayed => "Your side follows its rules: nobody plays it now. Control can let you, with `play`.",
            _ => seat == SeatKind.Side ? OfBusiness(verb, in state) : null,
        };
    }

    /// <summary>Whether a seat could ever give it as things stand: for completion and help.</summary>
    public static bool MayTry(SeatKind seat, Verb verb, bool hasEnded, bool isPlayed, bool holdsClock) => Of(seat, verb) switch
    {
        Permission.Never => false,
        Permission.Always => true,
        Permission.WithClock => holdsClock && !hasEnded,
        Permission.WhenPlayed => isPlayed && !hasEnded,
        Permission.Running or Permission.WithReason => !hasEnded,
    };

    private static Permission OfControl(Verb verb) => verb switch
    {
        Verb.Believe => Permission.Never,
        Verb.Note or Verb.Rewind or Verb.Show or Verb.Lend => Permission.Always,
        <= Verb.Stop or (>= Verb.Rung and <= Verb.Fuse) => Permission.WithReason,
        _ => Permission.Running,
    };

    private static Permission OfSide(Verb verb) => verb switch
    {
        Verb.Answer or Verb.Hear => Permission.Never,
        <= Verb.Stop => Permission.WhenPlayed,
        Verb.Believe or Verb.Show => Permission.Running,
        Verb.Note => Permission.Always,
        _ => OfClock(verb),
    };

    private static Permission OfClock(Verb verb) => verb is >= Verb.Pause and <= Verb.End ? Permission.WithClock : Permission.Never;

    // Whether it is this side's business.
    private static string? OfBusiness(Verb verb, in SeatState state) => verb switch
    {
        Verb.Respond or Verb.StandDown or Verb.Believe => AuthorityWords.ToDecide(verb, state.Incident),
        Verb.Stop => AuthorityWords.ToStop(state.Incident),
        Verb.Call => AuthorityWords.ToCallAbout(state.Incident),
        Verb.HangUp => AuthorityWords.ToHangUp(state.Contact),
        Verb.Accept or Verb.Refuse or Verb.Postpone => AuthorityWords.ToAnswer(state.Contact),
        Verb.Say => AuthorityWords.ToSay(state.Contact),
        _ => null,
    };
}
