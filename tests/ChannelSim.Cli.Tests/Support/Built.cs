using System.Diagnostics;

namespace ChannelSim.Cli.Tests.Support;

/// <summary>The built program, run as a process of its own in the root of the checkout.</summary>
internal static class Built
{
    private const int PatienceMilliseconds = 120_000;

    /// <summary>Names a program that is tried instead of the one that was built with these tests: the same, compiled beforehand, as in CI, or a published one.</summary>
    private const string Variable = "CHANNELSIM_PROGRAM";

    /// <summary>The program that was built with these tests, or the one that is named.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Repository.PathOf("src", "ChannelSim.Cli", "bin", Configuration(), "net10.0", "channelsim.dll");

    public static Outcome Run(params string[] arguments) => RunIn(Repository.Root, arguments);

    /// <summary>Runs the program in a folder, perhaps with variables of its own.</summary>
    public static Outcome RunIn(string folder, string[] arguments, params (string Name, string Value)[] variables) => Ended(StartIn(folder, arguments, variables), arguments);

    /// <summary>Runs another copy of the program.</summary>
    public static Outcome RunProgram(string program, params string[] arguments) => Ended(StartIn(Repository.Root, arguments, [], program: program), arguments);

    private static Outcome Ended(Process started, string[] arguments)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(PatienceMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"channelsim {string.Join(' ', arguments)} did not end");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs the program with something on its standard input.</summary>
    public static Outcome RunWith(string input, params string[] arguments) => RunWith(Repository.Root, input, arguments);

    /// <summary>Runs the program in a folder with something on its standard input.</summary>
    public static Outcome RunWith(string folder, string input, string[] arguments)
    {
        using var process = StartIn(folder, arguments, [], takesInput: true);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(PatienceMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"channelsim {string.Join(' ', arguments)} did not end");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(params string[] arguments) => StartIn(Repository.Root, arguments, []);

    /// <summary>Starts the program in a folder and leaves it running.</summary>
    public static Process StartAt(string folder, params string[] arguments) => StartIn(folder, arguments, []);

    /// <summary>Starts the program with a standard input to write to, and leaves it running.</summary>
    public static Process StartListening(params string[] arguments) => StartIn(Repository.Root, arguments, [], takesInput: true);

    private static Process StartIn(string folder, string[] arguments, (string Name, string Value)[] variables, bool takesInput = false, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = takesInput,
            UseShellExecute = false,
        };
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string Configuration() => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}

/// <summary>What a run of the program left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);
