using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace ChannelSim.Cli.Files;

/// <summary>
/// An open file that the shell gave the program: <c>-</c>, <c>/dev/stdout</c>, <c>/dev/fd/63</c>. It is written to where it stands; opening it by its
/// name again would begin at the beginning, and destroy what <c>&gt;&gt;</c> was to keep.
/// </summary>
internal readonly record struct Descriptor(int Number)
{
    private static readonly string[] Folders = ["/dev/fd/", "/proc/self/fd/"];

    /// <summary>The one of a name; null where it is the name of a file.</summary>
    public static Descriptor? Of(string name)
    {
        if (name is "-" or "/dev/stdout") return new Descriptor(1);
        if (name == "/dev/stderr") return new Descriptor(2);
        var folder = Array.Find(Folders, folder => name.StartsWith(folder, StringComparison.Ordinal));
        return folder is not null && int.TryParse(name[folder.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new Descriptor(number) : null;
    }

    public Stream Open() => Number switch
    {
        1 => Console.OpenStandardOutput(),
        2 => Console.OpenStandardError(),
        _ => new FileStream(new SafeFileHandle(Number, ownsHandle: false), FileAccess.Write, 0),
    };
}
