using System.Collections.Immutable;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>Both errors side by side: in how many of 100 replications somebody responded to what was not meant, and stood down from what was.</summary>
internal static class BothErrorsFigure
{
    /// <summary>The figure; null where nobody has to judge anything.</summary>
    public static Figure? Of(RunReport report)
    {
        if (report.Definition.Incidents.IsEmpty) return null;
        var result = report.Result;
        ImmutableArray<ErrorShare> errors =
        [
            new("Miscalculation", "somebody responded to what was not meant", Role.Miscalculation, result.Mean("any_miscalculation"), result.Mean("miscalculations")),
            new("Missed", "somebody stood down from what was meant", Role.Missed, Any(result, "missed"), result.Mean("missed")),
        ];
        return new Figure
        {
            Key = "both-errors",
            Title = "Both errors",
            Caption = Caption(errors[0], errors[1]),
            Picture = new BothErrorsPicture(errors),
            Table = Table(errors),
            Basis = RunBasis.Of(report),
        };
    }

    // Of a count, the share of replications in which it is not 0.
    private static Estimate Any(RunResult result, string measure)
    {
        var place = result.Schema.IndexOf(measure);
        var share = Means.Share(result.Moments.Nonzero[place], result.Replications);
        return result.Schema.LimitsOf(place).IsCertain ? Estimate.Without(share.Value, share.Count, NoInterval.CannotVary) : share;
    }

    private static string Caption(ErrorShare one, ErrorShare other)
    {
        const string read = "Each square is one replication in 100, and the filled ones are those with the error; a side that is slower to respond makes fewer of the one and more of the other, so that neither says anything without the other.";
        var more = one.Any.Value >= other.Any.Value ? one : other;
        var less = more == one ? other : one;
        var told = more.Any.Low > less.Any.High || (double.IsNaN(less.Any.High) && more.Any.Low > less.Any.Value);
        return told
            ? $"{read} Here {Said(more)} came in {Frequency.WithInterval(more.Any)} replications and {Said(less)} in {Frequency.WithInterval(less.Any)}."
            : $"{read} Which of the two is the more frequent here cannot be told: {Said(more)} came in {Frequency.WithInterval(more.Any)} replications and {Said(less)} in {Frequency.WithInterval(less.Any)}.";
    }

    private static string Said(ErrorShare error) => error.Role == Role.Missed ? "a missed act" : "a miscalculation";

    private static Table Table(ImmutableArray<ErrorShare> errors) => new(
        [new("error", IsKey: true), new("replications with at least one"), new("per replication, mean")],
        [.. errors.Select(error => Row.Of(
            $"{error.Name}: {error.Words}",
            new NumberCell(error.Any, NumberKind.Share, Unit.Percent, error.Role == Role.Missed ? "" : "any_miscalculation"),
            new NumberCell(error.Mean, NumberKind.Count, Unit.One, error.Role == Role.Missed ? "missed" : "miscalculations")))]);
}

/// <summary>How often one kind of error came.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What happened.</param>
/// <param name="Role">Its colour.</param>
/// <param name="Any">The share of replications with at least one.</param>
/// <param name="Mean">How many there were in a replication on average.</param>
internal sealed record ErrorShare(string Name, string Words, Role Role, Estimate Any, Estimate Mean);
