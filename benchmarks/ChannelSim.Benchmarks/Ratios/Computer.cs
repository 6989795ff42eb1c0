namespace ChannelSim.Benchmarks.Ratios;

/// <summary>What the computer says about itself.</summary>
internal static class Computer
{
    public static string Processor() => FirstLine("/proc/cpuinfo", "model name")?.Split(':', 2)[1].Trim() ?? "unknown processor";

    public static string Load() => FirstLine("/proc/loadavg", "")?.Split(' ')[0] ?? "unknown";

    private static string? FirstLine(string path, string start) =>
        File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) : null;
}
