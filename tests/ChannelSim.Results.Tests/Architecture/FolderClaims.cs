using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChannelSim.Results.Tests.Architecture;

/// <summary>Folders import one way: tables, store, verification; pages, how they are rendered, the reports that fill them.</summary>
public sealed partial class FolderClaims
{
    private static readonly Dictionary<string, string[]> Imports = new()
    {
        ["Tables"] = [],
        ["Store"] = ["Tables"],
        ["Verification"] = ["Store", "Tables"],
        ["Pages"] = [],
        ["Rendering"] = ["Pages"],
        ["Telling"] = ["Pages", "Tables"],
        ["Reports"] = ["Pages", "Rendering", "Store", "Tables", "Telling"],
    };

    [Test]
    public void Folders_import_one_way()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "ChannelSim.Results"));
        var folders = Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)!).Where(folder => folder is not ("bin" or "obj")).ToList();
        var wrong =
            from folder in folders
            from file in Directory.GetFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            from Match import in Import().Matches(File.ReadAllText(file))
            let to = import.Groups["folder"].Value
            where to != folder && folders.Contains(to) && !Imports[folder].Contains(to)
            select $"{folder}/{Path.GetFileName(file)} imports {to}";

        Assert.That(folders, Is.EquivalentTo(Imports.Keys));
        Assert.That(wrong, Is.Empty);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"ChannelSim\.Results\.(?<folder>[A-Za-z]+)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Import();
}
