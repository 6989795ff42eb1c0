namespace ChannelSim.Exercise.Views;

/// <summary>A call, meeting or session under way.</summary>
/// <param name="Channel">The channel, by key.</param>
/// <param name="About">What it is about, by the seat's own number; null: nothing in particular.</param>
/// <param name="Asker">Who asked for it, by side key; null: nobody, of a session.</param>
/// <param name="Since">Since when, in minutes after the start.</param>
/// <param name="IsToSay">Whether the seat's side is asked what it has done, and has not chosen what to say: left alone, it is drawn.</param>
/// <param name="Word">What it has chosen to say: meant or not; null: nothing.</param>
public sealed record CallView(string Channel, int? About, string? Asker, double Since, bool IsToSay, bool? Word);
