using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Whether a channel puts every decision off without delay, so that time stands still.</summary>
/// <param name="numbers">What is known of each number; null where it could not be read.</param>
internal sealed class Standstill(Func<ParameterId, Spread?> numbers)
{
    /// <summary>The numbers that it depends on; none where nothing is ever put off.</summary>
    public static ImmutableArray<ParameterId> NumbersOf(ChannelDefinition channel) => channel.Match<ImmutableArray<ParameterId>>(
        _ => [], NumbersOfRequests, NumbersOfRequests, talks => [.. NumbersOf(talks.Delay), .. talks.Held.Cells, .. talks.Indefinitely.Cells]);

    /// <summary>The key that is at fault; null: time goes on.</summary>
    public string? Of(ChannelDefinition channel) => channel.Match(_ => null, OfRequests, OfRequests, OfTalks);

    private static ImmutableArray<ParameterId> NumbersOfRequests(RequestedChannelDefinition channel) => [.. NumbersOf(channel.Delay), .. channel.Postpone.Cells];

    private static ParameterId[] NumbersOf(DurationDefinition delay) => [delay.A, delay.B, delay.C];

    private string? OfRequests(RequestedChannelDefinition channel) =>
        IsNothing(channel.Delay) && channel.Postpone.Cells.Any(cell => Low(cell) >= 1) ? "postpone" : null;

    // Somewhere sessions are neither held nor given up.
    private string? OfTalks(TalksDefinition talks) =>
        IsNothing(talks.Delay) && talks.Held.Cells.Zip(talks.Indefinitely.Cells).Any(pair => High(pair.First) <= 0 && High(pair.Second) <= 0) ? "held" : null;

    /// <summary>Whether a delay is 0 whatever is drawn, however it is written.</summary>
    private bool IsNothing(DurationDefinition duration) => duration.Kind switch
    {
        SpreadKind.Constant => High(duration.A) <= 0,
        SpreadKind.Uniform => High(duration.B) <= 0,
        SpreadKind.Pert => High(duration.C) <= 0,
        _ => false,
    };

    private double Low(ParameterId id) => numbers(id) is { } spread ? Support.Of(spread).Low : 0.5;

    private double High(ParameterId id) => numbers(id) is { } spread ? Support.Of(spread).High : 0.5;
}
