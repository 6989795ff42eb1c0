using ChannelSim.Cli.Playing;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>Somebody at a terminal: keys are pressed, and time goes by.</summary>
internal sealed class Sitting
{
    public Sitting(Scenario? scenario = null, string seat = "control", bool stopsOnDecisions = false)
    {
        var night = scenario ?? Sketch.Night;
        var terms = new ExerciseSettings { Played = [new SideId(0), new SideId(1)], Rate = 60, StopsOnDecisions = stopsOnDecisions, Entries = night.Exercise.Entries };
        Exercise = LiveExercise.Begin(night with { Exercise = terms }, 1, 0, Log);
        Table = new LiveTable(Exercise, Exercise.Terms.Seats.Find(seat)!, Wall);
    }

    public MemoryLog Log { get; } = new();

    public WallClock Wall { get; } = new();

    public LiveExercise Exercise { get; }

    public LiveTable Table { get; }

    /// <summary>What is on the screen.</summary>
    public string Screen => Table.Frame(100, 40).Text;

    public string Said => string.Join(' ', Table.Answer?.Lines ?? []);

    /// <summary>Types letters; a line break is Enter, a tabulator Tab.</summary>
    public Sitting Type(string text)
    {
        foreach (var letter in text) Press(letter switch { '\n' => ConsoleKey.Enter, '\t' => ConsoleKey.Tab, _ => ConsoleKey.None }, letter);
        return this;
    }

    public Sitting Press(ConsoleKey key, char letter = '\0', bool control = false)
    {
        Table.Press(new ConsoleKeyInfo(letter, key, shift: false, alt: false, control));
        return this;
    }

    /// <summary>Lets seconds go by on the wall, a tenth at a time.</summary>
    public Sitting Pass(double seconds)
    {
        for (var i = 0; i < Math.Round(seconds * 10); i++)
        {
            Wall.Pass(0.1);
            Table.Tick();
        }

        return this;
    }

    public IEnumerable<Verb> Commanded => Exercise.History.Records.Where(record => record.Order is not null).Select(record => record.Order!.Verb);
}
