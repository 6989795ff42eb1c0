using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>One part of a dotted path, with its place in <c>PATH=VALUE</c>.</summary>
internal readonly record struct PathPart(string Name, Place Place)
{
    /// <summary>The part as a key of the document, so that a fault of the key is told at the path.</summary>
    public ScalarNode Key => new(Place, Name, plain: true);
}

/// <summary>The dotted path of an assignment, part by part.</summary>
internal readonly struct AssignmentPath(ImmutableArray<PathPart> parts)
{
    public PathPart First => parts[0];

    public bool IsLast => parts.Length == 1;

    public AssignmentPath Rest => new(parts.RemoveAt(0));

    public static AssignmentPath Of(Assignment assignment)
    {
        var (parts, column) = (ImmutableArray.CreateBuilder<PathPart>(), 1);
        foreach (var name in assignment.Path.Split('.'))
        {
            parts.Add(new PathPart(name.Trim(), new Place(assignment.Source, 1, column, Math.Max(1, name.Length))));
            column += name.Length + 1;
        }

        return new AssignmentPath(parts.ToImmutable());
    }
}
