using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>Applies assignments in order.</summary>
internal static class AssignmentList
{
    public static MapNode Apply(MapNode root, IEnumerable<Assignment> assignments, Findings findings)
    {
        foreach (var assignment in assignments)
            if (Value(assignment, findings) is { } value) root = Apply(root, AssignmentPath.Of(assignment), value, findings);
        return root;
    }

    /// <summary>The paths that a path stands for, in one form: without parts for every name, items of lists by number.</summary>
    public static ImmutableArray<string> Concrete(MapNode root, Assignment assignment) =>
        [.. PathExpansion.Of(root, AssignmentPath.Of(assignment), new Findings()).Select(path => PathExpansion.Numbered(root, path))];

    private static MapNode Apply(MapNode root, AssignmentPath path, Node value, Findings findings)
    {
        var (replaced, before) = (new ReplacedMaps(path, value), root);
        foreach (var concrete in PathExpansion.Of(root, path, findings))
        {
            var editor = new AssignmentEditor(root, value, findings, path.HasAny);
            root = editor.Apply(concrete);
            replaced.Add(concrete, path.HasAny ? ReplacedIn(before, concrete, value) : editor.Replaced);
        }

        replaced.Warn(findings);
        return root;
    }

    // What `like` copies has changed with the block before it: it counts what stood in the file.
    private static MapNode? ReplacedIn(MapNode before, AssignmentPath path, Node value)
    {
        var editor = new AssignmentEditor(before, value, new Findings(), everywhere: true);
        editor.Apply(path);
        return editor.Replaced;
    }

    private static Node? Value(Assignment assignment, Findings findings)
    {
        if (assignment.Value is not { } text || assignment.Path.Trim().Length == 0)
        {
            findings.Report(
                AssignmentRules.Malformed, new Place(assignment.Source, 1, 1, assignment.Text.Length), "this is not PATH=VALUE",
                "for instance `channels.burns.travel=2d`");
            return null;
        }

        var offset = assignment.Path.Length + 1;
        var parsed = new DocumentParser(assignment.Source, text, findings, offset).Parse();
        return parsed.Complete ? parsed.Root ?? new ScalarNode(new Place(assignment.Source, 1, offset + 1), "", plain: true) : null;
    }
}
