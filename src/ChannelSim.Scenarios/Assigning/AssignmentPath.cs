using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>One part of a dotted path, with its place in <c>PATH=VALUE</c>.</summary>
internal readonly record struct PathPart(string Name, Place Place)
{
    /// <summary>The part as a key of the document, so that a fault of the key is told at the path.</summary>
    public ScalarNode Key => new(Place, Name, plain: true);

    /// <summary>Whether it stands for every name, or every item, of its place.</summary>
    public bool IsAny => Name == "*";
}

/// <summary>The dotted path of an assignment, part by part.</summary>
internal readonly struct AssignmentPath(ImmutableArray<PathPart> parts)
{
    public PathPart First => parts[0];

    public bool IsLast => parts.Length == 1;

    public AssignmentPath Rest => new(parts.RemoveAt(0));

    /// <summary>Whether a part of it stands for every name.</summary>
    public bool HasAny => parts.Any(part => part.IsAny);

    /// <summary>The same path with a name in place of the first part that stands for every name.</summary>
    public AssignmentPath With(string name)
    {
        var at = parts.Index().First(part => part.Item.IsAny).Index;
        return new AssignmentPath(parts.SetItem(at, parts[at] with { Name = name }));
    }

    /// <summary>The same path with other names at some places.</summary>
    public AssignmentPath With(IReadOnlyDictionary<Place, string> names) =>
        new([.. parts.Select(part => names.TryGetValue(part.Place, out var name) ? part with { Name = name } : part)]);

    /// <summary>The whole of it, as it is written.</summary>
    public Place Place => parts[0].Place with { Column = 1, Length = Math.Max(1, parts[^1].Place.Column + parts[^1].Place.Length - 1) };

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

    public override string ToString() => string.Join('.', parts.Select(part => part.Name));
}
