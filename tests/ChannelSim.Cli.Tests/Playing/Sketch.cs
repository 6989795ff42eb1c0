using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Cli.Tests.Telling;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>What screens are made of, as bad as it gets.</summary>
internal static class Sketch
{
    public const string Hostile = "\u001b[2J\u0007\u202e\tbell";
    private const string Long = "Ein außerordentlich langer Titel, 北京和华盛顿之间的直接通信线路 🚀 с очень длинным названием, die kein Ende nimmt";

    public static Scenario Night { get; } = Told.Load("scenarios/przewodow-2022-11-15.yaml");

    public static Seat Us { get; } = new("us", SeatKind.Side, new SideId(0), "United States");

    /// <summary>Thirty channels in every state, twelve incidents, three requests, and a feed in many scripts.</summary>
    public static Scene Crowded { get; } = new(
        Night with { Title = Long, Marking = "UNCLASSIFIED // EXERCISE EXERCISE EXERCISE" },
        Us,
        new SeatView
        {
            Now = new SimTime(137),
            Rung = new Rung(3),
            Climate = new ClimateId(0),
            HasEnded = false,
            Channels = [.. Enumerable.Range(0, 30).Select(Channel)],
            Incidents = [.. Enumerable.Range(1, 12).Select(Incident)],
            Requests = [.. Enumerable.Range(0, 3).Select(i => new RequestView($"line-{i}", i, "russia", 130, null))],
            Calls = [new CallView("line-4", 3, "us", 136, true, null)],
            Injects = [],
            Due = [new DueView(150, "decide on incident 7", 7), new DueView(160, "decide on incident 8", 8), new DueView(200, Long, null), new DueView(720, "the end of the exercise", null)],
        },
        [.. Enumerable.Range(1, 60).Select(i => new ViewEvent(i, i * 2, i % 3 == 0 ? ViewKinds.Inject : ViewKinds.Ringing, $"{i}. {Long} {Hostile}") { Body = i % 3 == 0 ? Long + "\n\n" + Long : null })],
        new ClockState(true, 36_000),
        new Typed("us> ", "say accident \"" + Long + Hostile + "\"", 40));

    private static ChannelView Channel(int i) => new($"line-{i}{(i % 7 == 0 ? "-" + Long : "")}", Long, ChannelKind.Line)
    {
        Sight = (ChannelSight)(i % 11),
        Word = $"asked for by Russia {i} minutes ago, usually answered after 2 hours {Hostile}",
        OtherEnd = Long,
        About = i % 2 == 0 ? i : null,
        Usual = new UsualTimes(null, null, new SimDuration(5), null),
        Truth = i % 5 == 0 ? "dead since 17:20" : null,
    };

    private static IncidentView Incident(int number) => new(number, "missile", Long, number % 2 == 1, 100)
    {
        Assessment = 0.3,
        Judgement = "about as likely as not (45-55 %)",
        OwnBelief = 0.4,
        DecideBy = number % 2 == 1 ? 143 + number : null,
        Heard = true,
    };
}
