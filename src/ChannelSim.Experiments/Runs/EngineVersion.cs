using System.Reflection;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Runs;

/// <summary>The version of the engine, as results name it.</summary>
public static class EngineVersion
{
    /// <summary>Major.minor.patch.</summary>
    public static string Text { get; } = Whole.Split('+')[0];

    /// <summary>The commit it was built from; null where the build did not know.</summary>
    public static string? Commit { get; } = Whole.Contains('+', StringComparison.Ordinal) ? Whole[(Whole.IndexOf('+', StringComparison.Ordinal) + 1)..] : null;

    private static string Whole => typeof(CompiledModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
