using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>How long each channel takes to connect when it is wanted, and how often it never does.</summary>
internal static class ContactTimesFigure
{
    private static readonly double[] Quantiles = [0.1, 0.9];

    /// <summary>The figure; null where no channel was wanted.</summary>
    public static Figure? Of(RunReport report)
    {
        var all = ContactTimes.Of(report.Result);
        ImmutableArray<ContactTimes> wanted = [.. all.Where(channel => channel.Wanted.Value > 0)];
        if (wanted.IsEmpty) return null;
        var picture = new ContactTimesPicture(wanted);
        return new Figure
        {
            Key = "contact-times",
            Title = "How long it takes to reach somebody",
            Caption = Caption(wanted, all, picture.Dots),
            Picture = picture,
            Table = Table(wanted),
            Basis = RunBasis.Of(report),
        };
    }

    private static string Caption(ImmutableArray<ContactTimes> wanted, ImmutableArray<ContactTimes> all, int dots)
    {
        List<string> sentences = [$"Of the times that a side turned to a channel about an incident, each dot is one in {dots}: it stands where the contact connected, or among the rings at the right if it never did."];
        var never = wanted.Where(channel => channel.Connected.Value == 0).ToList();
        if (wanted.Length - never.Count > 1)
        {
            var surest = wanted.MaxBy(channel => channel.Share)!;
            var vainest = wanted.Where(channel => channel.Connected.Value > 0).MinBy(channel => channel.Share)!;
            var fastest = wanted.Where(channel => channel.Minutes.Count > 0).MinBy(channel => channel.Minutes.Median().Value)!;
            sentences.Add($"The one that most often connects is {Share(surest)}, the one that least often does {Share(vainest)}; the quickest when it connects is “{fastest.Name}”, half the time within {TimeTicks.Words(fastest.Minutes.Median().Value)}.");
        }

        if (never.Count > 0) sentences.Add($"{Sentence.Capital(Named(never))} never connected in these replications.");
        var unwanted = all.Except(wanted).ToList();
        if (unwanted.Count > 0) sentences.Add($"Never wanted, and not drawn: {Named(unwanted)}.");
        return string.Join(' ', sentences);
    }

    private static string Named(List<ContactTimes> channels) => Sentence.Names([.. channels.Select(channel => channel.Name)], "channels");

    private static string Share(ContactTimes channel) => $"“{channel.Name}” ({Frequency.Of(Estimate.Without(channel.Share, channel.Minutes.Count, NoInterval.NotComputed))})";

    private static Table Table(ImmutableArray<ContactTimes> channels) => new(
        [new("channel", IsKey: true), new("wanted, per replication"), new("connected"), new("median until connected"), .. Quantiles.Select(level => new Column($"{Digits.Fixed(100 * level, 0)} % within"))],
        [.. channels.Select(channel => new Row(
        [
            channel.Name,
            new NumberCell(channel.Wanted, NumberKind.Count, Unit.One, $"channels.{channel.Key}.wanted"),
            new NumberCell(channel.Connected, NumberKind.Count, Unit.One, $"channels.{channel.Key}.connected"),
            .. channel.Minutes.Count == 0
                ? [new TextCell("never", IsNumber: true), Cell.Empty, Cell.Empty]
                : (Cell[])[new NumberCell(channel.Minutes.Median(), NumberKind.Minutes, Unit.Span, $"channels.{channel.Key}.time_to_connect_minutes"), .. Quantiles.Select(level => new NumberCell(channel.Minutes.Quantile(level), NumberKind.Minutes, Unit.Span))],
        ]))]);
}
