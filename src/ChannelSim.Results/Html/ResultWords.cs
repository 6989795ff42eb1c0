using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>What a result is, for those who see one for the first time.</summary>
internal static class ResultWords
{
    /// <summary>Its kind in a word or two.</summary>
    public static string Kind(Provenance provenance) => provenance.Verb switch
    {
        "run" => "Run of a scenario",
        "compare" => "Comparison",
        "sweep" or "resume" => "Study",
        "sensitivity" => "Sensitivity",
        "trace" => "One replication",
        _ => provenance.Verb,
    };

    /// <summary>What it is in a sentence.</summary>
    public static string Sentence(Provenance provenance)
    {
        var scenario = provenance.Baseline.Scenario;
        return provenance.Verb switch
        {
            "run" => $"A model played the scenario {scenario} {Times(provenance.Replications)} by its rules, each time with other luck; below stands how often what came of it.",
            "compare" => $"A model played {Worlds(provenance)} under the same luck; below stands what differs between them, and what does not.",
            "sweep" or "resume" => $"A model played the scenario {scenario} again and again while some of its numbers were varied; below stands what changes with them.",
            "sensitivity" => $"Many numbers of the scenario {scenario} are not known; below stands which of them drive what comes out of the model, and which do not.",
            _ => $"What a model made of the scenario {scenario}.",
        };
    }

    private static string Times(long? replications) => replications is { } count ? Digits.Count(count, "time") : "";

    private static string Worlds(Provenance provenance) => provenance.Worlds.Length switch
    {
        2 => "two worlds",
        var count => $"{count} worlds",
    };
}
