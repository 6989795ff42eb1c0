using System.CommandLine;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Cli.Commands;

/// <summary><c>--rung NAME</c>: name one replication of each cause that led to the rung.</summary>
internal static class RungOption
{
    public static Option<string?> Create() => new("--rung") { Description = "Name one replication to trace for each cause by which this rung was first reached", HelpName = "NAME" };

    /// <summary>The rung; null if none was asked for. False after a fault, told here.</summary>
    public static bool TryRead(string? name, ModelDefinition model, Workplace place, out Rung? rung)
    {
        rung = null;
        if (name is null) return true;
        List<string> names = [.. model.Rungs.Select(definition => definition.Name)];
        if (names.IndexOf(name) is var index and >= 0)
        {
            rung = new Rung(index);
            return true;
        }

        var near = Suggestion.Near(name, names);
        place.Fault($"--rung {name}: no rung is called {name}; {(near.Length > 0 ? $"did you mean {near[0]}?" : $"there are {string.Join(", ", names)}")}");
        return false;
    }
}
