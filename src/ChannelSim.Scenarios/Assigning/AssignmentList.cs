using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>Applies assignments in order.</summary>
internal static class AssignmentList
{
    public static MapNode Apply(MapNode root, IEnumerable<Assignment> assignments, Findings findings)
    {
        foreach (var assignment in assignments)
            if (Value(assignment, findings) is { } value) root = new AssignmentEditor(root, value, findings).Apply(AssignmentPath.Of(assignment));
        return root;
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
