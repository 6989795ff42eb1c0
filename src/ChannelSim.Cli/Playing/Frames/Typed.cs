namespace ChannelSim.Cli.Playing.Frames;

/// <summary>The line that is being typed, as it may be seen.</summary>
/// <param name="Prompt">What stands before it.</param>
/// <param name="Text">What was typed; of a secret nothing.</param>
/// <param name="Cursor">Where the next letter goes in it.</param>
internal sealed record Typed(string Prompt, string Text, int Cursor);
