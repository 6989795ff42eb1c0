using Orleans.Serialization;

namespace ChannelSim.Cluster.Transport;

/// <summary>
/// Of what a message says that it holds, only our own messages and what Orleans itself sends are made into objects. Whatever else is named is refused before it is looked for; what is not
/// refused here is still read only if code for it was written when the program was built.
/// </summary>
internal sealed class OwnTypes : ITypeNameFilter
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "System.Boolean", "System.Byte", "System.Int32", "System.Int64", "System.UInt16", "System.UInt32", "System.UInt64", "System.String", "System.Object", "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Type",
        "System.Net.IPAddress", "System.Net.IPEndPoint", "System.Threading.CancellationToken", "System.Tuple`2", "System.ValueTuple`2", "System.Nullable`1", "System.Collections.Generic.KeyValuePair`2",
        "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.List`1", "System.Collections.Generic.HashSet`1", "System.Collections.Immutable.ImmutableArray`1", "System.Collections.Immutable.ImmutableDictionary`2",
        "System.Exception", "System.TimeoutException", "System.OperationCanceledException", "System.Threading.Tasks.TaskCanceledException", "System.InvalidOperationException", "System.ArgumentException",
    };

    /// <inheritdoc/>
    /// <returns>False: refused. Null: Orleans decides, by its list of types that it has code for.</returns>
    public bool? IsTypeNameAllowed(string typeName, string assemblyName)
    {
        if (Plain.Contains(typeName)) return null;
        // Without an assembly it is a type of the runtime, or a short name of a fixed list which Orleans and we have made when the program was built.
        if (string.IsNullOrEmpty(assemblyName)) return typeName.StartsWith("System.", StringComparison.Ordinal) || typeName.StartsWith("Microsoft.", StringComparison.Ordinal) ? false : null;
        var assembly = assemblyName.Split(',')[0];
        return assembly == "ChannelSim.Cluster" || assembly.StartsWith("Orleans.", StringComparison.Ordinal) ? null : false;
    }
}
