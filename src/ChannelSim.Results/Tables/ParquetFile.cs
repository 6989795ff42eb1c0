using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Tables;

/// <summary>Opens Parquet writers and readers the one way that all tables are written and read: zstd, metadata, synchronous.</summary>
internal static class ParquetFile
{
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };

    public static ParquetWriter Write(Stream stream, ParquetSchema schema, IReadOnlyDictionary<string, string> metadata)
    {
        var writer = Blocking.Wait(ParquetWriter.CreateAsync(schema, stream, Options));
        writer.CustomMetadata = metadata;
        return writer;
    }

    public static void Close(ParquetWriter writer) => Blocking.Wait(writer.DisposeAsync());

    public static ParquetReader Read(Stream stream) => Blocking.Wait(ParquetReader.CreateAsync(stream, leaveStreamOpen: false));

    public static void Close(ParquetReader reader) => Blocking.Wait(reader.DisposeAsync());

    /// <summary>The key-value metadata of a file.</summary>
    /// <exception cref="InvalidDataException">It is not a Parquet file, or it is damaged.</exception>
    public static IReadOnlyDictionary<string, string> MetadataOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var reader = Read(stream);
            var metadata = new Dictionary<string, string>(reader.CustomMetadata, StringComparer.Ordinal);
            Close(reader);
            return metadata;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new InvalidDataException($"{path} is not a Parquet file, or it is damaged: {exception.Message}", exception);
        }
    }
}
