using System.CommandLine;
using System.Globalization;
using ChannelSim.Cli.Exits;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cli.Options;

/// <summary>
/// <c>--slice K/N</c>, or <c>--slice auto</c>, which asks the scheduler. Variables alone change nothing: a plain command in a job computes the whole.
/// </summary>
internal static class SliceOption
{
    /// <summary>The variable that says how many slices an indexed job of Kubernetes has: Kubernetes itself does not tell.</summary>
    public const string CountVariable = "CHANNELSIM_SLICES";

    /// <summary>What it does in a command whose result is a page.</summary>
    public const string OfReplications = "Compute this share of the replications alone, into a folder of its own in --output; gather puts the slices together and prints the result";

    /// <summary>What <c>--output</c> is with it.</summary>
    public const string OfOutput = "; with --slice: the folder of the slices";

    private const string Auto = "auto";

    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--slice") { Description = description, HelpName = "K/N|auto" };
        option.CompletionSources.Add(Auto);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value != Auto && Slice.Parse(token.Value) is null))
                result.AddError($"--slice {token.Value}: takes K/N, the slice and how many there are, such as 3/8; or auto, in a job array of Slurm or an indexed job of Kubernetes");
        });
        return option;
    }

    /// <summary>The slice that is asked for; null where none is.</summary>
    /// <exception cref="CommandException">The scheduler is asked for it and does not say.</exception>
    public static Slice? Read(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        Auto => OfScheduler(),
        var text => Slice.Parse(text),
    };

    private static Slice OfScheduler()
    {
        var (slurm, kubernetes) = (Number("SLURM_ARRAY_TASK_ID"), Number("JOB_COMPLETION_INDEX"));
        if (slurm is not null && kubernetes is not null) throw Wrong("both SLURM_ARRAY_TASK_ID and JOB_COMPLETION_INDEX are set");
        return slurm is { } task ? OfSlurm(task) : kubernetes is { } index ? OfKubernetes(index) : throw Wrong("neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set, so this is neither a job array of Slurm nor an indexed job of Kubernetes");
    }

    // A part of an array that is submitted again looks like a small array: only whole ones, from 0 or 1 without gaps, are believed.
    private static Slice OfSlurm(long task)
    {
        var (count, first, last) = (Needed("SLURM_ARRAY_TASK_COUNT"), Number("SLURM_ARRAY_TASK_MIN") ?? 1, Number("SLURM_ARRAY_TASK_MAX"));
        if (first is not (0 or 1) || count < 2 || (last is not null && last - first + 1 != count))
            throw Wrong($"the array has {count} {(count == 1 ? "task" : "tasks")} from {first} to {last?.ToString(CultureInfo.InvariantCulture) ?? "?"}: auto takes whole arrays that begin at 0 or 1, such as --array=1-8; it may be a part of one that was submitted again");
        return Of(task - first + 1, count, "SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT");
    }

    private static Slice OfKubernetes(long index) => Of(index + 1, Needed(CountVariable), $"JOB_COMPLETION_INDEX and {CountVariable}");

    private static Slice Of(long number, long count, string variables) =>
        Slice.Parse(string.Create(CultureInfo.InvariantCulture, $"{number}/{count}")) ?? throw Wrong($"{variables} say slice {number} of {count}, and there is none");

    private static long Needed(string name) => Number(name) ?? throw Wrong($"{name} is not set: how many slices are there?");

    private static long? Number(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        null or "" => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Wrong($"{name} is {text}, which is no whole number"),
    };

    private static CommandException Wrong(string fault) => new(ExitCode.BadInput, $"--slice auto: {fault}; or say --slice K/N");
}
