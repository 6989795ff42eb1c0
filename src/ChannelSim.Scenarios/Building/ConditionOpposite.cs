using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Building;

/// <summary>Words that turn a condition into its opposite: no condition has them, and the one that is nearest would mean what was not meant.</summary>
internal static partial class ConditionOpposite
{
    /// <summary>The first such word of a text; null where there is none.</summary>
    public static string? Word(string text) => Turned().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(
        @"(?<![\w-])(?:before|prior to|earlier than|ahead of|below|beneath|under(?! fire| attack)|lower than|less than|fewer than|at most|not|never|unless|undecided|unsettled|\w+n't)(?![\w-])|<=?|≤",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Turned();
}
