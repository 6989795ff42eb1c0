using System.ComponentModel;
using System.Diagnostics;
using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>Compiles the programs in C and C++, where there is a compiler. The product needs none.</summary>
/// <param name="Command">The compiler.</param>
/// <param name="Folder">Where the sources are, under benchmarks/peers; also their extension.</param>
/// <param name="Options">How they are compiled.</param>
/// <param name="Variant">What follows the name of the work in the name of the source.</param>
internal sealed record Compiler(string Command, string Folder, string[] Options, string Variant = "")
{
    public static readonly Compiler C = new("gcc", "c", ["-std=c11", "-O3", "-march=native"]);

    /// <summary>The same programs with the engine's generator.</summary>
    public static readonly Compiler CWithCounter = new("gcc", "c", [.. C.Options, "-DCOUNTER"]);

    /// <summary>The program for eight lines that executes the engine's events.</summary>
    public static readonly Compiler CAsEngine = CWithCounter with { Variant = "_as_engine" };

    public static readonly Compiler Cpp = new("g++", "cpp", ["-std=c++17", "-O2"]);

    /// <summary>Its first line about itself; null if there is no such compiler.</summary>
    public string? Version()
    {
        try
        {
            return Run("--version").Split('\n')[0].Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Compiles the program for a work; returns the executable.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public string Compile(Work work)
    {
        var name = work.Name.Replace('-', '_') + Variant;
        var executable = Path.Combine(AppContext.BaseDirectory, string.Concat(name, "-", Folder, Options[^1]));
        Run([.. Options, "-o", executable, Repository.Path("benchmarks", "peers", Folder, $"{name}.{Folder}"), "-lm"]);
        return executable;
    }

    private string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{Command} {string.Join(' ', arguments)} failed:\n{errors.Result}");
    }
}
