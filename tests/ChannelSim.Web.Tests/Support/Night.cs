using ChannelSim.Cli.Tests.Playing;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Tests;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Web.Rooms;

namespace ChannelSim.Web.Tests.Support;

/// <summary>The night of Przewodow in a room whose writer takes a turn when a test says so.</summary>
internal sealed class Night : IDisposable
{
    public Night(string? folder = null, string? text = null)
    {
        Kept = Begin(folder, text);
        Room = new Room(Kept, Wall);
    }

    public WallClock Wall { get; } = new();

    public KeptExercise Kept { get; }

    public Room Room { get; }

    public LiveExercise Exercise => Kept.Exercise;

    /// <summary>An exercise at its start.</summary>
    /// <param name="folder">Where it is kept; null: nowhere.</param>
    /// <param name="change">What is changed in the scenario's text.</param>
    public static KeptExercise Begin(string? folder = null, string? change = null)
    {
        var source = ScenarioSource.Load(Path.Combine(Shipped.Root, "scenarios", "przewodow-2022-11-15.yaml"));
        if (change is not null) source = source with { Bytes = [.. System.Text.Encoding.UTF8.GetBytes(change)] };
        return KeptExercise.Begin(ScenarioReader.Read(source, []).Scenario!, source, 1, 0, folder, DateTimeOffset.UnixEpoch);
    }

    public Seat Seat(string id) => Room.Seats.Find(id)!;

    /// <summary>What a seat is answered.</summary>
    public RoomAnswer Say(string seat, string text)
    {
        var answer = Room.Command(Seat(seat), text);
        Room.Turn();
        return answer.GetAwaiter().GetResult();
    }

    /// <summary>Lets seconds go by on the wall, a tenth at a time.</summary>
    public void Pass(double seconds)
    {
        for (var i = 0; i < Math.Round(seconds * 10); i++)
        {
            Wall.Pass(0.1);
            Room.Turn();
        }
    }

    public void Dispose() => Room.Dispose();
}
