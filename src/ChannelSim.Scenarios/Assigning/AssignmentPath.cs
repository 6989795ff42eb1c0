using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>One part of a dotted path, with its place in <c>PATH=VALUE</c>.</summary>
internal readonly record struct PathPart(string Name, Place Place)
{
    /// <summary>The part as a key of the document, so that a fault of the key is told at the path.</summary>
    public ScalarNode Key => new(Place, Name, plain: true);

    /// <summary>Whether it is in quotation marks: then it is a name, even where it looks like a number, or has a dot in it.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it came in the place of <c>*</c>: then a number is one.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>Whether it stands for every name, or every item, of its place.</summary>
    public bool IsAny => Name == "*" && !IsQuoted;

    public override string ToString() => IsQuoted ? $"\"{Name}\"" : Name;
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
        return new AssignmentPath(parts.SetItem(at, parts[at] with { Name = name, IsExpanded = true }));
    }

    /// <summary>The same path with other names at some places.</summary>
    public AssignmentPath With(IReadOnlyDictionary<Place, string> names) =>
        new([.. parts.Select(part => names.TryGetValue(part.Place, out var name) ? part with { Name = name, IsQuoted = false, IsExpanded = true } : part)]);

    /// <summary>The whole of it, as it is written.</summary>
    public Place Place => parts[0].Place with { Column = 1, Length = Math.Max(1, parts[^1].Place.Column + parts[^1].Place.Length - 1) };

    public static AssignmentPath Of(Assignment assignment)
    {
        var (parts, column) = (ImmutableArray.CreateBuilder<PathPart>(), 1);
        foreach (var name in Split(assignment.Path))
        {
            var plain = name.Trim();
            var isQuoted = plain is ['"', .., '"'] or ['\'', .., '\''] && plain.Length > 2;
            parts.Add(new PathPart(isQuoted ? plain[1..^1] : plain, new Place(assignment.Source, 1, column, Math.Max(1, name.Length))) { IsQuoted = isQuoted });
            column += name.Length + 1;
        }

        return new AssignmentPath(parts.ToImmutable());
    }

    /// <summary>The parts between the dots that are not within quotation marks.</summary>
    private static IEnumerable<string> Split(string path)
    {
        var (from, quote) = (0, '\0');
        for (var i = 0; i < path.Length; i++)
        {
            if (quote == 0 && i == from && path[i] is '"' or '\'' && path.IndexOf(path[i], i + 1) > 0) quote = path[i];
            else if (path[i] == quote) quote = '\0';
            else if (path[i] == '.' && quote == 0)
            {
                yield return path[from..i];
                from = i + 1;
            }
        }

        yield return path[from..];
    }

    public override string ToString() => string.Join('.', parts.Select(part => part.ToString()));
}
