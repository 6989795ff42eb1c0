using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Orders;

/// <summary>What a seat is told that may not command something: of what it knows, and with what it could do instead.</summary>
internal static class AuthorityWords
{
    private const string UnknownIncident = "You know of no incident of that number.";

    public static string Never(SeatKind seat, Verb verb) => (seat, verb) switch
    {
        (SeatKind.Control, _) => "`believe` is for the seats of a side: control knows what is true.",
        (SeatKind.Side, Verb.Answer) => "A line is answered by its duty officer: you cannot choose to. Requests of calls and meetings you can `accept`, `refuse` or `postpone`.",
        (SeatKind.Stage, _) => "The stage shows what is public; it commands nothing unless control lends it the clock.",
        (SeatKind.Observer, _) => "An observer watches and takes notes: use `note`.",
        _ => $"`{verb.Name()}` is for control.",
    };

    public static string? ToDecide(Verb verb, IncidentPart part) => part switch
    {
        IncidentPart.Observed => null,
        IncidentPart.NotNamed => $"Say of which incident: `{verb.Name()} 1`.",
        IncidentPart.Unknown => UnknownIncident,
        IncidentPart.ObservedAndOver => "That incident is over: there is nothing left to decide.",
        IncidentPart.Own or IncidentPart.OwnAndOver => "That is an act of your own side: the other side judges it. You can `call` about it, or `stop` it while it goes on.",
    };

    public static string? ToStop(IncidentPart part) => part switch
    {
        IncidentPart.Own => null,
        IncidentPart.NotNamed => "Say which act: `stop 1`.",
        IncidentPart.Unknown => UnknownIncident,
        IncidentPart.Observed => "Only the side whose act it is can stop it. You can `respond` or `stand-down`.",
        IncidentPart.ObservedAndOver or IncidentPart.OwnAndOver => "That incident is over: there is nothing to stop.",
    };

    public static string? ToCallAbout(IncidentPart part) => part switch
    {
        IncidentPart.NotNamed or IncidentPart.Observed or IncidentPart.Own => null,
        IncidentPart.Unknown => UnknownIncident,
        IncidentPart.ObservedAndOver or IncidentPart.OwnAndOver => "That incident is over: you can call about nothing in particular, without `about`.",
    };

    public static string? ToHangUp(ContactPart part) => part switch
    {
        ContactPart.Asked or ContactPart.Talking or ContactPart.Speaking => null,
        ContactPart.Called => "It is the other side that asks: you can `accept`, `refuse` or `postpone`.",
        ContactPart.Agreed => "It is the other side that asked, and you accepted: you can hang up once you talk.",
        ContactPart.None => "You have no contact on that channel to end.",
    };

    public static string? ToAnswer(ContactPart part) => part switch
    {
        ContactPart.Called => null,
        ContactPart.Asked => "It is your side that asks: the other side answers. You can withdraw with `hang-up`.",
        ContactPart.Agreed => "You have accepted that request already.",
        ContactPart.Talking or ContactPart.Speaking => "You are talking on that channel already.",
        ContactPart.None => "No request of the other side waits on that channel.",
    };

    public static string? ToSay(ContactPart part) => part switch
    {
        ContactPart.Speaking => null,
        ContactPart.Talking => "On that channel you talk about nothing that your side has done: there is nothing to say of it.",
        ContactPart.None or ContactPart.Asked or ContactPart.Called or ContactPart.Agreed => "You are not talking on that channel. A word is said while a call is under way.",
    };
}
