namespace ChannelSim.Results.Reports;

/// <summary>Groups of rows that are in the order of their key: one group is held at a time.</summary>
internal static class SortedGroups
{
    public static IEnumerable<(TKey Key, List<T> Rows)> GroupBySorted<T, TKey>(this IEnumerable<T> rows, Func<T, TKey> key)
        where TKey : struct, IEquatable<TKey>
    {
        List<T> group = [];
        foreach (var row in rows)
        {
            if (group.Count > 0 && !key(group[0]).Equals(key(row)))
            {
                yield return (key(group[0]), group);
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0) yield return (key(group[0]), group);
    }
}
