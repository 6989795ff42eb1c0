using System.Text.Json;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;

namespace ChannelSim.Web.Doors;

/// <summary>The passes of an exercise, in its folder: written whole or not at all.</summary>
internal sealed class PassFile(string? folder)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private string? Path => folder is null ? null : System.IO.Path.Combine(folder, SeatPasses.FileName);

    /// <summary>What was kept; nothing if there is none that can be read: then everybody joins again.</summary>
    public IReadOnlyList<Pass> Read()
    {
        try
        {
            return Path is { } path && File.Exists(path) ? JsonSerializer.Deserialize<Pass[]>(File.ReadAllBytes(path), Form) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Keeps them; returns when they are safe.</summary>
    /// <exception cref="IOException">They cannot be kept.</exception>
    public void Write(IEnumerable<Pass> passes)
    {
        if (Path is { } path) DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(passes, Form));
    }
}
