using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Of assignments to one scenario, those of which nothing is left when all have been made, each with the one that undoes it.</summary>
public static class UndoneAssignments
{
    // A bare value stands for a map of this one key: whoever sets the key sets the value again.
    private static readonly string[] Bare = ["probability", "value"];

    /// <summary>The pairs, in the order of the assignments.</summary>
    public static IEnumerable<(Assignment Undone, Assignment By)> Of(ScenarioSource source, IReadOnlyList<Assignment> assignments)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(assignments);
        if (assignments.Count < 2) return [];
        var paths = assignments.Select(assignment => Concrete(source, assignment.Path)).ToList();
        return from pair in assignments.Index()
               let last = Enumerable.Range(pair.Index + 1, assignments.Count - pair.Index - 1).Where(later => Undoes(paths[later], paths[pair.Index], pair.Item)).Select(later => assignments[later]).FirstOrDefault()
               where last is not null
               select (pair.Item, last);
    }

    private static List<string> Concrete(ScenarioSource source, string path) => ScenarioReader.Concrete(source, path).ToList() is { Count: > 0 } found ? found : [path];

    private static bool Undoes(IReadOnlyList<string> later, IReadOnlyList<string> earlier, Assignment assignment) =>
        earlier.All(path => later.Any(again => path == again || path.StartsWith(again + ".", StringComparison.Ordinal) || (IsBare(assignment) && Array.Exists(Bare, key => again == $"{path}.{key}"))));

    private static bool IsBare(Assignment assignment) => assignment.Value?.TrimStart() is { Length: > 0 } value && value[0] is not ('{' or '[');
}
