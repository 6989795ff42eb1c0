using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>A report of each kind, made once by the program itself.</summary>
internal static class Reports
{
    private const string Europe = "scenarios/europe-2022.yaml";
    private const string Line = "scenarios/fragile-line.yaml";
    private static readonly Dictionary<string, string> Made = [];
    private static Folder? folder;

    /// <summary>The kinds.</summary>
    public static IEnumerable<string> Kinds => Commands.Keys;

    private static Dictionary<string, Func<string, string[]>> Commands { get; } = new()
    {
        ["run"] = file => ["run", Europe, "-n", "3000", "--report", file],
        ["compare"] = file => ["compare", Europe, "--without", "deconfliction-line", "-n", "2000", "--report", file],
        ["compare-many"] = file => ["compare", Europe, "--without-each", "-n", "500", "--report", file],
        ["regret"] = file => ["compare", Line, "--without", "border-line", "--vary", "channels.border-line.misreading=1%,10%,30%", "-n", "300", "--report", file],
        ["sweep"] = file => ["sweep", Line, "--vary", "channels.border-line.check.every=3h,6h,12h,24h", "--vary", "channels.border-line.misreading=1%,3%,10%", "-n", "200", "-o", file + ".study", "--report", file],
        ["sensitivity"] = file => ["sensitivity", Line, "-n", "2000", "--report", file],
        ["exercise"] = file => ["report", Exercise(file + ".exercise"), "-o", file],
        ["hostile"] = file => ["run", Hostile(file + ".yaml"), "-n", "1", "--report", file],
    };

    /// <summary>The file of a kind.</summary>
    public static string Of(string kind)
    {
        lock (Made) return Made.TryGetValue(kind, out var known) ? known : Make(kind);
    }

    private static string Make(string kind)
    {
        var file = (folder ??= new Folder()).At(kind + ".html");
        var outcome = Built.Run(Commands[kind](file));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return Made[kind] = file;
    }

    /// <summary>Takes them away.</summary>
    public static void Remove()
    {
        folder?.Dispose();
        folder = null;
        Made.Clear();
    }

    private static string Exercise(string path)
    {
        var outcome = Built.RunWith("note nobody rang\nuntil T+6h\n", "play", "scenarios/przewodow-2022-11-15.yaml", "--plain", "-o", path);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return path;
    }

    // What a stranger could write into a scenario: markup in its title and marking, another script, a line that fits nowhere.
    private static string Hostile(string path)
    {
        var title = "<script>document.title='owned'</script><img src=http://example.invalid/x.png> Кризис: " + new string('Ж', 80);
        var text = File.ReadAllText(Repository.PathOf(Line));
        var lines = text.Split('\n').Select(line => line.StartsWith("title:", StringComparison.Ordinal) ? $"title: \"{title}\"" : line.StartsWith("marking:", StringComparison.Ordinal) ? "marking: \"</style><script>alert(1)</script> СЕКРЕТНО\"" : line);
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }
}
