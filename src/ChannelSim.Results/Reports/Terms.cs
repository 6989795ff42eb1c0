using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The terms of art of the pages, each explained in a line: where a page uses one, it says what it means.</summary>
internal static class Terms
{
    public static Term Settled { get; } = new("settled", "the side that did it stopped once it was called, so nobody had to decide");

    public static Term NotReached { get; } = new("not reached", "what became of the other attempts, and why the channel was not tried at all (busy, suspended, under repair, or cooling off: a refusal is too recent)");

    public static Term Withdrawn { get; } = new("withdrawn", "given up before anyone answered, or overtaken by events");

    public static Term Wanted { get; } = new("wanted", "times a side turned to the channel about an incident; for sessions, those that came due");

    public static Term WorkedWhenWanted { get; } = new("worked when wanted", "the share of these times at which it was in order, whether or not anyone answered");

    public static Term DownUnseen { get; } = new("down unseen", "out of order without anyone knowing");

    public static Term UntilConnected { get; } = new("until connected", "from the attempt to the connection, among attempts that connected");

    public static Term BitsPerCall { get; } = new("bits per call", "how much a completed call tells about whether the act was meant: 0 is nothing, 1 would settle an even question");

    public static Term Routine { get; } = new("routine", "contacts about nothing in particular");

    public static Term FirstReached { get; } = new("first reached", "the median over only those replications that reached the rung");

    public static Term FirstArrival { get; } = new("first arrivals", "what raised the situation to the rung for the first time; whatever lies between is reached with it, by the same cause");

    public static Term MiscalculationBefore { get; } = new("a miscalculation before", "somebody had responded to what was not meant by then, that arrival included");

    public static Term RightResponse { get; } = new("right response", "a response to what was meant; the columns of a rung add up to the difference of P(rung)");

    public static Term NothingEmboldens { get; } = new("unopposed", "in this scenario an act that nobody opposes leads to nothing, so that only responses and the timeline climb");

    public static Term Announced { get; } = new("announced", "incidents about which the side that caused them called by itself and was heard");

    public static Term Fired { get; } = new("fired", "it came to its turn and its chance came up; the median is over the replications in which it did");

    public static Term Narrower { get; } = new("narrower", "how many times wider the interval would be from as many replications that do not share their luck");
}
