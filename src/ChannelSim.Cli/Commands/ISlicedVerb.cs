using System.CommandLine;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Cli.Commands;

/// <summary>A command whose replications can be computed in slices, and whose result is a page.</summary>
internal interface ISlicedVerb
{
    /// <summary>The command.</summary>
    Command Command { get; }

    /// <summary>Its options.</summary>
    RunOptions Options { get; }

    /// <summary>Reads what the command line asks for, to be computed in slices or put together from them; null after faults, and what has no slices, which are told.</summary>
    SlicedPage? Read(ParseResult parsed, Workplace place);
}

/// <summary>What is computed, and the page that comes of it.</summary>
/// <param name="Work">The replications.</param>
/// <param name="Tell">Writes the page, given how long it took; gives the exit code.</param>
/// <param name="Fail">Tells that a replication reached a limit of the engine; gives the exit code.</param>
internal sealed record SlicedPage(IBatchedSums Work, Func<TimeSpan, int> Tell, Func<ReplicationFailedException, int> Fail);
