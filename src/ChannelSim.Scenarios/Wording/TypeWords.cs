using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Wording;

/// <summary>What the truths and decisions of a type of incident are called, in the author's words where the file has them.</summary>
internal static class TypeWords
{
    /// <summary>What an act was: <c>not meant: shelling that strayed</c>, or only <c>not meant</c>.</summary>
    public static string Truth(IncidentTypeDefinition type, bool meant) => (meant ? "meant" : "not meant") + AfterColon(meant ? type.Meant : type.NotMeant);

    /// <summary>What a decision looks like, with the colon before it; nothing where the file does not say.</summary>
    public static string Looks(IncidentTypeDefinition type, bool responds) => AfterColon(responds ? type.Responds : type.StandsDown);

    private static string AfterColon(string? words) => words is not null && Phrases.AfterColon(words) is { Length: > 0 } told ? $": {told}" : "";
}
