using System.Text.Json;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;

namespace ChannelSim.Web.Rooms;

/// <summary>Where it is kept, in the folder of the exercise: written whole or not at all, so that no order of lines tells who came when.</summary>
internal sealed class HotWashFile(string? folder)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private string? Path => folder is null ? null : System.IO.Path.Combine(folder, HotWashAnswers.FileName);

    /// <summary>What was kept; nothing if there is none that can be read.</summary>
    public HotWashState Read()
    {
        try
        {
            return Path is { } path && File.Exists(path) && JsonSerializer.Deserialize<HotWashState>(File.ReadAllBytes(path), Form) is { Answers.IsDefault: false } kept && kept.Answers.All(of => !of.IsDefault) ? kept : new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    /// <summary>Keeps it; returns when it is safe.</summary>
    /// <returns>Why it could not; null: it could.</returns>
    public string? Write(HotWashState state)
    {
        try
        {
            if (Path is { } path) DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(state, Form));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
