using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Values;

/// <summary>What a moment was meant to be, written as the format has it.</summary>
/// <param name="Options">The ways it can be meant, the likeliest first; each with words on when it is that one, or none.</param>
/// <param name="Note">What else is to be said; empty where nothing is.</param>
internal sealed record MomentMeant(ImmutableArray<(string Text, string When)> Options, string Note = "")
{
    /// <summary>Whether the time of day alone is said, so that it is the first such moment of perhaps many.</summary>
    public bool IsFirst { get; init; }

    public IEnumerable<string> Texts => Options.Select(option => option.Text);

    /// <summary><c>write `2027-09-14T13:30Z` (2027-09-14T21:30 in Asia/Taipei)</c>.</summary>
    public string Hint => "write " + string.Join(" or ", Options.Select(option => $"`{option.Text}`{(option.When.Length > 0 ? " " + option.When : "")}")) + (Note.Length > 0 ? $" ({Note})" : "");
}
