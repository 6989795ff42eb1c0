namespace ChannelSim.Cli;

/// <summary>
/// What carries messages between the computers of a cluster writes code as it runs. The program does without elsewhere, because it starts faster so (see the project file), and says which it
/// is before anything asks.
/// </summary>
internal static class ClusterStart
{
    /// <summary>To be called first of all.</summary>
    public static void Prepare(string[] args)
    {
        if (IsFor(args)) AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", true);
    }

    private static bool IsFor(string[] args) => args is ["worker", ..] || args.Any(word => word == "--cluster" || word.StartsWith("--cluster=", StringComparison.Ordinal) || word.StartsWith("--cluster:", StringComparison.Ordinal));
}
