using ChannelSim.Cli.Files;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Commands;

/// <summary>The commands that compute what slices lack. They need nothing but the study or command, which the folder of every slice has.</summary>
internal static class LackingCommands
{
    /// <summary>More slices that were not begun are one line, a loop of the shell.</summary>
    private const int MostLines = 8;

    public static IEnumerable<string> Of(FoundBatches found)
    {
        var (lacking, model) = (found.Lacking, found.Model);
        var (begun, others) = (lacking.Where(slice => slice.Folder is not null), lacking.Where(slice => slice.Folder is null).Select(slice => slice.Slice!).ToList());
        var lines = begun.Select(slice => Shell.Line("channelsim", "resume", slice.Folder!));
        if (others.Count <= MostLines) return lines.Concat(others.Select(slice => Other(model, slice.ToString())));
        var loop = $"for k in {string.Join(' ', others.Select(slice => slice.Number))}; do {Other(model, $"$k/{others[0].Count}")}; done";
        return lines.Append(loop);
    }

    /// <summary>The folders to gather when they have run: what was given, and where slices come to be that were not begun.</summary>
    public static IEnumerable<string> Folders(FoundBatches found, string[] given)
    {
        if (found.Lacking.All(slice => slice.Folder is not null)) return given;
        var where = FolderWords.Parent(found.Model);
        return given.Any(folder => IsSame(folder, where)) ? given : given.Append(where);
    }

    private static bool IsSame(string folder, string other) => Path.GetFullPath(Path.TrimEndingDirectorySeparator(folder)) == Path.GetFullPath(other);

    private static string Other(string model, string slice) => $"{Shell.Line("channelsim", "resume", model)} --slice {slice} -o {Shell.Quote(FolderWords.Parent(model))}";
}
