using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary>Where the members of a cluster find each other, and the secret that they share. What reads them is loaded with the first use.</summary>
internal sealed class ClusterOptions
{
    /// <summary>The variable that holds the secret where no file is named.</summary>
    public const string SecretVariable = "CHANNELSIM_CLUSTER_SECRET";

    public ClusterOptions(string description) => Cluster = new Option<string?>("--cluster") { Description = description, HelpName = "URL" };

    public Option<string?> Cluster { get; }

    public Option<string?> Secret { get; } = new("--secret-file") { Description = $"File with the secret that all machines of the cluster share (default: the variable {SecretVariable}; on one machine none is needed)", HelpName = "FILE" };
}
