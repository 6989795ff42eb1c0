namespace ChannelSim.Cli.Playing.Frames;

/// <summary>A text of one look.</summary>
internal readonly record struct Piece(string Text, Tint Tint = Tint.Plain);
