using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Entries of the timeline about channels that are taken out: they still fire, and those that do more than that are still told.</summary>
public static class RemovedChannels
{
    /// <summary>The warnings, in the order of the file, each at its entry.</summary>
    /// <param name="model">The model of the scenario, with all its channels.</param>
    /// <param name="places">Where each dotted path is written.</param>
    /// <param name="channels">Names of the channels that are taken out.</param>
    public static ImmutableArray<Diagnostic> Warnings(ModelDefinition model, IReadOnlyDictionary<string, Place> places, IReadOnlyCollection<string> channels)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(channels);
        var findings = new Findings();
        foreach (var (index, entry) in model.Timeline.Index())
            if (About(model, entry, channels) is { } what) Report(findings, places, PathOf(model, index), entry, what);
        return findings.InFileOrder();
    }

    private static void Report(Findings findings, IReadOnlyDictionary<string, Place> places, string path, TimelineEntryDefinition entry, string what)
    {
        var called = entry.Title ?? entry.Name;
        findings.Report(
            WarningRules.AboutRemoved, places.TryGetValue(path, out var place) ? place : default,
            $"{(called is null ? "an entry of the timeline" : $"the entry `{called}`")} {what}", $"it still fires{(entry.Title is null ? "" : Acts(entry) ? " and is still told" : ", though a trace no longer tells it")}; to take it out as well: `{path}.chance=0%`");
    }

    private static string? About(ModelDefinition model, TimelineEntryDefinition entry, IReadOnlyCollection<string> channels)
    {
        var touched = entry.Suspend.Concat(entry.Restore).Select(channel => model.Channels[channel.Index].Name).ToList();
        if (touched.Count > 0 && !Acts(entry) && touched.TrueForAll(channels.Contains)) return $"{(entry.Suspend.IsEmpty ? "restores" : "suspends")} `{touched[0]}`, which is taken out";
        return channels.FirstOrDefault(channel => Names(entry.Title, channel)) is { } named ? $"tells of `{named}`, which is taken out" : null;
    }

    private static bool Acts(TimelineEntryDefinition entry) => entry.Climate is not null || entry.Rung is not null || entry.Incident is not null;

    /// <summary>Whether a title names a channel, as words: `deconfliction-line` is the deconfliction line of a title, and `line` is not in an airliner.</summary>
    /// <param name="title">The title of an entry; none names nothing.</param>
    /// <param name="channel">The name of the channel, or its title.</param>
    public static bool Names(string? title, string channel) =>
        title is not null && Regex.IsMatch(title, $@"(?<!\w){Regex.Escape(channel.Replace('_', '-')).Replace("-", "[- _]", StringComparison.Ordinal)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The path of an entry: by its name, if it is its own and can be part of a path, else by its number.</summary>
    internal static string PathOf(ModelDefinition model, int index)
    {
        var name = model.Timeline[index].Name ?? "";
        var isOwn = Sections.IsPart(name) && model.Timeline.Count(entry => entry.Name == name) == 1;
        return $"timeline.{(isOwn ? name : index.ToString(CultureInfo.InvariantCulture))}";
    }
}
