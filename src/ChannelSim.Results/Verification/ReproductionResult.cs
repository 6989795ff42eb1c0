namespace ChannelSim.Results.Verification;

/// <summary>Whether a table could be made again from what it says of itself.</summary>
/// <param name="Table">The table: <c>replication</c>, <c>design_point</c>, <c>summary</c>, <c>event</c>.</param>
/// <param name="Rows">Rows that were made again.</param>
/// <param name="IsSame">Whether all rows agree.</param>
/// <param name="SameBytes">Whether even the bytes of the files agree.</param>
/// <param name="Difference">Where the first difference is; empty where there is none.</param>
/// <param name="EngineVersion">The engine that the file names.</param>
public sealed record ReproductionResult(string Table, long Rows, bool IsSame, bool SameBytes, string Difference, string EngineVersion);
