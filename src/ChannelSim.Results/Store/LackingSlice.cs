using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Where batches are missing.</summary>
/// <param name="Folder">The folder to go on with; null where the slice was not begun.</param>
/// <param name="Slice">The slice; null where no folder is that of a slice.</param>
public sealed record LackingSlice(string? Folder, Slice? Slice);
