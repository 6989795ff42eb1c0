namespace ChannelSim.Results.Verification;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">What: a file, or what it says of itself.</param>
/// <param name="IsGood">Whether it is as it should be.</param>
/// <param name="Text">How it is, in words.</param>
public sealed record VerificationFinding(string What, bool IsGood, string Text);
