namespace ChannelSim.Results.Store;

/// <summary>What came of working on a study.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="IsComplete">Whether everything was run and the tables are there.</param>
/// <param name="Rows">Rows that are committed.</param>
/// <param name="Failed">Replications that did not finish.</param>
/// <param name="Replications">Replications that this process did.</param>
/// <param name="StoreShare">Of the time of the threads that simulate the share in which they waited for the writing; null where nothing was run.</param>
public sealed record StudyOutcome(string Folder, bool IsComplete, long Rows, long Failed, long Replications, double? StoreShare);
