namespace ChannelSim.Cli.Playing.Frames;

/// <summary>What the program says to whoever typed something.</summary>
/// <param name="Lines">Line by line.</param>
/// <param name="IsPage">Whether it is to be read in peace, in the place of the feed.</param>
/// <param name="IsTrouble">Whether something was not done.</param>
internal sealed record Answer(IReadOnlyList<string> Lines, bool IsPage = false, bool IsTrouble = false);
