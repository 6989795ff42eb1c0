namespace ChannelSim.Results.Html;

/// <summary>Markup that this program wrote and encoded: constants, and the pictures of figures.</summary>
/// <param name="Text">It.</param>
internal readonly record struct TrustedMarkup(string Text);
