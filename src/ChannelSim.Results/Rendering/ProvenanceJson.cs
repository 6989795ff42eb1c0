using System.Text.Json;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>Where a result comes from, as a member of its JSON object: the same in all verbs.</summary>
public static class ProvenanceJson
{
    /// <summary>Writes the member <c>provenance</c>.</summary>
    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(provenance);
        json.WriteStartObject("provenance");
        json.WriteString("verb", provenance.Verb);
        json.WriteString("command", provenance.Command);
        json.WriteString("marking", provenance.Marking);
        json.WriteString("engine_version", provenance.EngineVersion);
        if (provenance.Seed is { } seed) json.WriteNumber("seed", seed);
        if (provenance.Replications is { } replications) json.WriteNumber("replications", replications);
        if (provenance.Seed is not null) json.WriteString("knowledge", provenance.Knowledge);
        json.WriteString("sample", provenance.Sample);
        json.WriteString("drawn", provenance.Drawn);
        if (provenance.Digest is { } digest) json.WriteString("digest", digest);
        if (provenance.Study is { } study) Write(json, study);
        if (provenance.Folder is { } folder) json.WriteString("folder", folder);
        json.WriteStartArray("worlds");
        foreach (var world in provenance.Worlds) Write(json, world);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StudyOrigin study)
    {
        json.WriteStartObject("study");
        json.WriteString("id", study.Id);
        json.WriteString("title", study.Title);
        json.WriteString("file", study.File);
        json.WriteString("sha256", study.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WorldOrigin world)
    {
        json.WriteStartObject();
        json.WriteString("name", world.Name);
        json.WriteString("scenario", world.Scenario);
        json.WriteString("file", world.File);
        json.WriteString("scenario_sha256", world.ScenarioSha256);
        json.WriteString("model_sha256", world.ModelSha256);
        JsonText.Strings(json, "set", world.Set);
        JsonText.Strings(json, "without", world.Without);
        JsonText.Number(json, "horizon_minutes", world.HorizonMinutes);
        json.WriteNumber("inputs", world.Inputs);
        json.WriteNumber("inputs_assumed", world.Assumed);
        json.WriteNumber("inputs_without_basis", world.Unsaid);
        json.WriteEndObject();
    }
}
