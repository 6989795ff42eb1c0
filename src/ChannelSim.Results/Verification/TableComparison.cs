using System.Globalization;
using ChannelSim.Results.Tables;
using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Verification;

/// <summary>Compares two tables value by value, whatever their row groups and encodings are.</summary>
internal static class TableComparison
{
    private static readonly Type[] Types = [typeof(string), typeof(ReadOnlyMemory<char>), typeof(int), typeof(long), typeof(bool), typeof(double)];

    public static long RowsOf(string path)
    {
        var reader = Open(path);
        var rows = reader.RowGroups.Sum(group => group.RowCount);
        ParquetFile.Close(reader);
        return rows;
    }

    /// <summary>Why the values of a table cannot be read; empty where they can.</summary>
    public static string Unreadable(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var reader = ParquetFile.Read(stream);
            foreach (var field in reader.Schema.DataFields)
            {
                if (!Types.Contains(field.ClrType)) return $"column {field.Name} is of a type that no table has ({field.ClrType.Name})";
                foreach (var _ in Values(reader, field.Name))
                {
                    // To read it is all that is wanted.
                }
            }

            ParquetFile.Close(reader);
            return "";
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            // Whatever a library makes of bytes that are not what they say they are.
            return exception.Message.TrimEnd('.');
        }
    }

    /// <summary>Where the first difference is, column by column; empty where there is none.</summary>
    public static string FirstDifference(string path, string other)
    {
        var (one, two) = (Open(path), Open(other));
        try
        {
            var (names, others) = (Names(one), Names(two));
            if (!names.SequenceEqual(others)) return $"the columns differ: {string.Join(", ", names.Except(others).Concat(others.Except(names)))}";
            return names.Select(name => Column(one, two, name)).FirstOrDefault(difference => difference.Length > 0) ?? "";
        }
        finally
        {
            ParquetFile.Close(one);
            ParquetFile.Close(two);
        }
    }

    private static ParquetReader Open(string path) => ParquetFile.Read(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));

    private static List<string> Names(ParquetReader reader) => [.. reader.Schema.DataFields.Select(field => field.Name)];

    private static string Column(ParquetReader one, ParquetReader two, string name)
    {
        using var mine = Values(one, name).GetEnumerator();
        using var theirs = Values(two, name).GetEnumerator();
        for (var row = 0L; ; row++)
        {
            var (here, there) = (mine.MoveNext(), theirs.MoveNext());
            if (!here && !there) return "";
            if (here != there) return string.Create(CultureInfo.InvariantCulture, $"{(here ? "the file has more rows" : "the file has fewer rows")} than follow from it: it ends after {row}, or they do");
            if (!Equals(mine.Current, theirs.Current)) return string.Create(CultureInfo.InvariantCulture, $"row {row}, {name}: the file has {mine.Current ?? "null"}, and {theirs.Current ?? "null"} follows from it");
        }
    }

    private static IEnumerable<object?> Values(ParquetReader reader, string name)
    {
        var field = reader.Schema.DataFields.First(known => known.Name == name);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            foreach (var value in Values(group, field)) yield return value;
        }
    }

    private static IEnumerable<object?> Values(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[group.RowCount];
            Blocking.Wait(group.ReadAsync(field, texts.AsMemory()));
            return texts;
        }

        return field.ClrType == typeof(int) ? Values<int>(group, field) : field.ClrType == typeof(long) ? Values<long>(group, field) : field.ClrType == typeof(bool) ? Values<bool>(group, field) : Values<double>(group, field);
    }

    private static IEnumerable<object?> Values<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[group.RowCount];
            Blocking.Wait(group.ReadAsync(field, values.AsMemory()));
            return values.Select(value => (object?)value);
        }

        var maybe = new T?[group.RowCount];
        Blocking.Wait(group.ReadAsync<T>(field, maybe.AsMemory()));
        return maybe.Select(value => (object?)value);
    }
}
