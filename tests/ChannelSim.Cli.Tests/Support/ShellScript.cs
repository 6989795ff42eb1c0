using System.Diagnostics;

namespace ChannelSim.Cli.Tests.Support;

/// <summary>A line of a POSIX shell in which <c>$C</c> is the program: for what only a shell can do, such as closing a stream.</summary>
internal static class ShellScript
{
    /// <summary>The text of a scenario that runs in no time.</summary>
    public static string Small { get; } = File.ReadAllText(Repository.PathOf("scenarios", "tutorial", "02-unseen-failure.yaml"));

    public static Outcome Run(Folder folder, string script)
    {
        using var process = Start(folder, script);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(60_000))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{script} did not end");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts it and leaves it running; with <c>exec</c> the process is the program itself.</summary>
    public static Process Start(Folder folder, string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["C"] = "dotnet " + Built.Program;
        return Process.Start(start)!;
    }

    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]);
        kill.WaitForExit();
    }
}
