using System.Reflection;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Runs;

/// <summary>The version of the engine, as results name it.</summary>
public static class EngineVersion
{
    /// <summary>Major.minor.patch.</summary>
    public static string Text { get; } = typeof(CompiledModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
