using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>An exercise that is held by typing lines.</summary>
internal sealed class Held
{
    public static readonly Audience Us = Audience.Of(new SideId(0));
    public static readonly Audience Russia = Audience.Of(new SideId(1));

    public Held(Scenario scenario, uint replication = 0) => Exercise = LiveExercise.Begin(scenario, 1, replication, Log);

    public MemoryLog Log { get; } = new();

    public LiveExercise Exercise { get; }

    public string World => WorldHash.Of(in Exercise.World);

    /// <summary>The night of Przewodow, played by both sides unless something else is said.</summary>
    public static Held Night(Func<ExerciseSettings, ExerciseSettings>? with = null) => new(NightWith(with));

    public static Scenario NightWith(Func<ExerciseSettings, ExerciseSettings>? with)
    {
        var night = Shipped.Named("przewodow-2022-11-15");
        var settings = night.Exercise with { Played = [new SideId(0), new SideId(1)], Seats = [], Objectives = [], Entries = [], StopsOnDecisions = false, Unattended = UnattendedRule.Rule };
        return night with { Exercise = with is null ? settings : with(settings) };
    }

    /// <summary>Types a line at a seat; why it was refused, or nothing.</summary>
    public string? Type(string seat, string line)
    {
        var at = Exercise.Terms.Seats.Find(seat)!;
        var reading = OrderLine.Parse(line, Exercise.ContextOf(at));
        return reading.Fault ?? Exercise.Submit(at, reading.Order!, default).Refusal;
    }

    /// <summary>Types lines that are accepted.</summary>
    public Held Do(string seat, params string[] lines)
    {
        foreach (var line in lines) Assert.That(Type(seat, line), Is.Null, $"{seat}: {line}");
        return this;
    }

    public WhyStopped Go(double minutes) => Exercise.AdvanceTo(new SimTime(minutes));

    public Held At(double minutes)
    {
        Go(minutes);
        return this;
    }

    public ViewEvent Last(Audience audience) => Exercise.SeenBy(audience)[^1];

    public IEnumerable<string> KindsSeen(Audience audience) => Exercise.SeenBy(audience).Select(told => told.Kind);
}
