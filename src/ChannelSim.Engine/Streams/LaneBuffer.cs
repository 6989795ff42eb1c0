using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Streams;

/// <summary>One number for each of the blocks that <see cref="PhiloxBatch"/> draws at once.</summary>
[InlineArray(PhiloxBatch.Blocks)]
internal struct LaneBuffer
{
    private double _first;
}
