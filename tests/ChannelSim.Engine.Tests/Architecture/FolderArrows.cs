using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChannelSim.Architecture;

/// <summary>An import of one folder of a project by a file of another.</summary>
/// <param name="From">The folder of the file.</param>
/// <param name="File">The file.</param>
/// <param name="To">The folder that it imports.</param>
internal sealed record FolderArrow(string From, string File, string To)
{
    public override string ToString() => $"{From}/{File} imports {To}";
}

/// <summary>
/// The imports between the folders of a project, read from its text: by <c>using</c>, by a name with the folder before it, and, where no import has to be written, by the name of a type.
/// That is so of the files beside the folders, whose types are seen everywhere, and in pages (<c>.razor</c>), for which <c>_Imports.razor</c> imports all that they may use.
/// </summary>
internal static partial class FolderArrows
{
    /// <summary>Stands for the files beside the folders.</summary>
    public const string Root = "(root)";

    private const string Page = ".razor";

    /// <summary>Asserts that these are the folders of a project, and that each imports only what stands before it.</summary>
    public static void RequireOrder(string project, params string[] order)
    {
        var arrows = Of(project);
        Assert.That(Files(project).Select(file => file.Folder).Distinct(), Is.EquivalentTo(order));
        Assert.That(arrows.Where(arrow => Array.IndexOf(order, arrow.To) >= Array.IndexOf(order, arrow.From)), Is.Empty);
        Assert.That(arrows.Select(arrow => arrow.From), Has.Member(order[^1]), "what stands on top imports something: else the search finds nothing");
    }

    /// <summary>All imports.</summary>
    public static IReadOnlyList<FolderArrow> Of(string project)
    {
        var files = Files(project);
        var folders = files.Select(file => file.Folder).Where(folder => folder != Root).ToHashSet();
        var types = files.SelectMany(Types).ToLookup(type => type.Name, type => type.Folder);
        return
        [
            .. from file in files
               from to in Named(file.Code, project).Where(folders.Contains).Concat(Used(file, types)).Distinct()
               where to != file.Folder
               select new FolderArrow(file.Folder, file.Name, to),
        ];
    }

    private static IEnumerable<string> Named(string code, string project) =>
        Qualified().Matches(code).Where(match => !match.Groups["before"].Success || match.Groups["before"].Value == project + ".").Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> Used((string Folder, string Name, string Code) file, ILookup<string, string> types) =>
        Alone().Matches(file.Code).Select(match => match.Groups["name"].Value).Except(Fields().Matches(file.Code).Select(match => match.Groups["name"].Value))
            .Where(name => !types[name].Contains(file.Folder)).SelectMany(name => types[name]).Where(folder => folder == Root || IsPage(file.Name));

    // A page is the type that its file is called by.
    private static IEnumerable<(string Name, string Folder)> Types((string Folder, string Name, string Code) file) => IsPage(file.Name)
        ? [(Path.GetFileNameWithoutExtension(file.Name), file.Folder)]
        : Declared().Matches(file.Code).Select(match => (match.Groups["name"].Value, file.Folder));

    private static List<(string Folder, string Name, string Code)> Files(string project)
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", project));
        return
        [
            .. from path in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Concat(Directory.GetFiles(root, "*" + Page, SearchOption.AllDirectories))
               let parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)
               where parts[0] is not ("bin" or "obj") && parts[^1] != "_Imports" + Page // it uses nothing itself
               select (parts.Length == 1 ? Root : parts[0], parts[^1], CodeOf(path)),
        ];
    }

    private static string CodeOf(string path) => IsPage(path) ? Directive().Replace(PageProse().Replace(File.ReadAllText(path), ""), "${using};") : Prose().Replace(File.ReadAllText(path), "");

    private static bool IsPage(string file) => file.EndsWith(Page, StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    // Texts and comments.
    [GeneratedRegex("""("(\\.|[^"\\\n])*")|//[^\n]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Prose();

    // Comments of a page, and words between its tags; texts stay, for in quotes stands code too.
    [GeneratedRegex(@"@\*[\s\S]*?\*@|//[^\n]*|(?<=>)[^<>@{}]*(?=</)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PageProse();

    // An import of a page has no semicolon.
    [GeneratedRegex(@"^@(?<using>using [\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(public|internal) (static |sealed |abstract |readonly |partial )*(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Declared();

    // Folder.Type, ChannelSim.Room.Folder.Type, and the namespace of a using.
    [GeneratedRegex(@"(?<![\w.])(?<before>(\w+\.){2})?(?<name>[A-Z]\w*)(?=\.[A-Z]|;)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Qualified();

    // A word that is no member of something.
    [GeneratedRegex(@"(?<![\w.])(?<name>[A-Z]\w*)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Alone();

    // A field may have the name of a type.
    [GeneratedRegex(@"[\w>] (?<name>[A-Z]\w*) = ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fields();
}
