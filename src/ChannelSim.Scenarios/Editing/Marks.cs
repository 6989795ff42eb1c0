using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Editing;

/// <summary>Where a key and its value stand in a text.</summary>
/// <param name="Name">The key.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="KeyEnd">Where the key ends.</param>
/// <param name="ValueStart">Where the value begins.</param>
/// <param name="End">Where the value ends.</param>
/// <param name="IsLiteral">Whether the value is a text of its own lines.</param>
internal sealed record KeyMarks(string Name, int Start, int KeyEnd, int ValueStart, int End, bool IsLiteral)
{
    /// <summary>Whether nothing stands after the colon.</summary>
    public bool IsEmpty => ValueStart == End;
}

/// <summary>Where a map stands.</summary>
/// <param name="IsFlow">Whether it stands in braces.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record MapMarks(bool IsFlow, int Start, int End, ImmutableArray<KeyMarks> Keys);

/// <summary>Where a list of maps stands.</summary>
/// <param name="IsFlow">Whether it stands in brackets.</param>
/// <param name="Start">Where it begins: its bracket, or its first dash.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">Its maps; of something else the place alone.</param>
internal sealed record ListMarks(bool IsFlow, int Start, int End, ImmutableArray<MapMarks> Items);
