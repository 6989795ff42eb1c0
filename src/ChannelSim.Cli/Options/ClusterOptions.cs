using System.CommandLine;
using ChannelSim.Cli.Exits;

namespace ChannelSim.Cli.Options;

/// <summary>Where the members of a cluster find each other, and the secret that they share. What reads them is loaded with the first use.</summary>
internal sealed class ClusterOptions
{
    /// <summary>The variable that holds the secret where no file is named.</summary>
    public const string SecretVariable = "CHANNELSIM_CLUSTER_SECRET";

    public ClusterOptions(string description) => Cluster = new Option<string?>("--cluster") { Description = description, HelpName = "URL" };

    public Option<string?> Cluster { get; }

    /// <summary>Makes sure that a slice is not to be computed by a cluster.</summary>
    /// <exception cref="CommandException">It is.</exception>
    public static void Refuse(ParseResult parsed, ClusterOptions options)
    {
        if (parsed.GetValue(options.Cluster) is not null)
            throw new CommandException(ExitCode.BadInput, "--cluster does not go with a slice: a scheduler shares out slices, a coordinator shares out batches of a whole study");
    }

    public Option<string?> Secret { get; } = new("--secret-file") { Description = $"File with the secret that all computers of the cluster share (default: the variable {SecretVariable}; on one computer none is needed)", HelpName = "FILE" };
}
