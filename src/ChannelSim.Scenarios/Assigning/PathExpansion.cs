using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>
/// The paths that a path with <c>*</c> in it stands for: every name or item at that place under which the rest leads somewhere. What has no such
/// item, or is a channel without such a key, is passed over; that nothing is left is a fault.
/// </summary>
internal static class PathExpansion
{
    private static readonly Node Tried = new BrokenNode(default);

    /// <summary>The paths in the order of the file; the path itself where it has no <c>*</c>; none after a fault, told here.</summary>
    public static IReadOnlyList<AssignmentPath> Of(MapNode root, AssignmentPath path, Findings findings)
    {
        if (!path.HasAny) return [path];
        var passed = new Findings();
        List<AssignmentPath> found = [];
        Expand(root, path, found, passed, findings);
        if (found.Count == 0 && !findings.HasErrors && passed.InFileOrder().FirstOrDefault() is { } first)
            findings.Report(first.Rule, first.Place, first.What, first.Hint, first.Suggestions);
        return found;
    }

    /// <summary>A path with the numbers of items in place of their names.</summary>
    public static string Numbered(MapNode root, AssignmentPath path)
    {
        var editor = new AssignmentEditor(root, Tried, new Findings());
        editor.Apply(path);
        return path.With(editor.Numbers).ToString();
    }

    private static void Expand(MapNode root, AssignmentPath path, List<AssignmentPath> found, Findings passed, Findings findings)
    {
        var tried = new Findings();
        var editor = new AssignmentEditor(root, Tried, tried, everywhere: true);
        editor.Apply(path);
        foreach (var fault in tried.InFileOrder()) (fault.Rule == AssignmentRules.UnknownPath ? passed : findings).Report(fault.Rule, fault.Place, fault.What, fault.Hint, fault.Suggestions);
        if (!path.HasAny && !tried.HasErrors) found.Add(path);
        if (editor.Names is not { } names) return;
        if (names.Count == 0) passed.Report(AssignmentRules.UnknownPath, path.Place, $"`{path}` fits nothing", "there is nothing at the place of `*`");
        foreach (var name in names) Expand(root, path.With(name), found, passed, findings);
    }
}
