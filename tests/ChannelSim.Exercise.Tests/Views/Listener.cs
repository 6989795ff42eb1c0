using System.Text.Json;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>An audience that hears a tape, item by item, and the clock is set back now and then.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="audience">Who listens.</param>
/// <param name="tape">What is heard for each item of the exercise: one thing, or what stands for it.</param>
/// <param name="seed">Decides where the clock is set back.</param>
internal sealed class Listener(Scenario scenario, Audience audience, IReadOnlyList<IReadOnlyList<TapeItem>> tape, int seed)
{
    private const int Rewinds = 2;

    private readonly Random _random = new(seed);
    private Projector _projector = Room.Of(scenario, audience);

    /// <summary>How much had been told after each item.</summary>
    public List<int> Told { get; } = [];

    public IReadOnlyList<ViewEvent> Seen => _projector.Seen;

    /// <summary>What goes over the wire, event by event; who reconnects is sent the same from some number on.</summary>
    public IReadOnlyList<byte[]> Stream => [.. Bytes(Seen)];

    public static IEnumerable<byte[]> Bytes(IEnumerable<ViewEvent> seen) => seen.Select(told => JsonSerializer.SerializeToUtf8Bytes(told));

    public static void Hear(Projector projector, TapeItem item)
    {
        if (item.Happened is { } happened) Room.Hear(projector, in happened, item.FuseAt);
        else projector.Hear(item.Seat!, item.Order!, item.Minutes);
    }

    public void Listen()
    {
        var rewinds = Rewinds;
        for (var at = 0; at < tape.Count; at++)
        {
            Hear(_projector, at);
            Told.Add(Seen.Count);
            if (rewinds == 0 || _random.Next(60) != 0) continue;
            rewinds--;
            at = SetBack(_random.Next(at + 1)) - 1;
        }
    }

    // To before an item, from which it goes on.
    private int SetBack(int to)
    {
        var again = Room.Of(scenario, audience);
        for (var at = 0; at < to; at++) Hear(again, at);
        again.SetBack(to == 0 ? 0 : Minutes(to), _projector);
        _projector = again;
        return to;
    }

    // A moment that both have, whatever is heard.
    private static double Minutes(int at) => at;

    private void Hear(Projector projector, int at)
    {
        foreach (var item in tape[at]) Hear(projector, item);
    }
}
