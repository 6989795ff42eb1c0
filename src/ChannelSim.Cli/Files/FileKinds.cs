using System.Runtime.InteropServices;

namespace ChannelSim.Cli.Files;

/// <summary>Tells regular files from pipes and devices without opening them: to open a pipe is to wait for its other end.</summary>
internal static class FileKinds
{
    // statx(2): the structure is the same on every processor; the mode is 16 bits at byte 28.
    private const int WorkingFolder = -100;
    private const uint TypeMask = 1;
    private const int ModeAt = 28;
    private const int Regular = 0x8000;

    /// <summary>The kind of a name. One that leads nowhere, or round in a circle, is missing.</summary>
    public static FileKind Of(string path)
    {
        if (Directory.Exists(path)) return FileKind.Folder;
        if (!File.Exists(path)) return FileKind.Missing;
        try
        {
            var status = new byte[256];
            if (!OperatingSystem.IsLinux()) return Likely(path);
            if (Status(WorkingFolder, path, 0, TypeMask, status) != 0) return FileKind.Missing;
            return (BitConverter.ToUInt16(status, ModeAt) & 0xF000) == Regular ? FileKind.Regular : FileKind.Special;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return Likely(path);
        }
    }

    // Pipes and devices have no length. Nor has an empty file, which loses nothing when it is written to in place.
    private static FileKind Likely(string path)
    {
        var file = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo : new FileInfo(path);
        if (file is not { Exists: true }) return FileKind.Missing;
        return OperatingSystem.IsWindows() || file.Length > 0 ? FileKind.Regular : FileKind.Special;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);
}
