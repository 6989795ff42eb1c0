using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>What the numbers rest on, and which of them are ranges.</summary>
internal static class KnowledgeStory
{
    public static IEnumerable<string> Tell(ModelDefinition model)
    {
        var given = model.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        int Count(Basis basis) => given.Count(parameter => parameter.Basis == basis);
        yield return $"The file gives {given.Count} numbers. Documented by a source: {Count(Basis.Sourced)}; "
            + $"estimated from what is documented: {Count(Basis.Estimate)}; assumed: {Count(Basis.Assumption)}; "
            + $"without a word on what they rest on: {Count(Basis.None)}. Where the file gives none, the defaults of the format stand.";
        var unknown = given.Where(parameter => !parameter.Spread.IsConstant).ToList();
        yield return unknown.Count switch
        {
            0 => "All of them are taken as known: there is no range.",
            1 => "One number is not known; each replication draws it anew:",
            var count => $"{count} numbers are not known; each replication draws each of them anew:",
        };
        foreach (var parameter in unknown)
            yield return $"- {parameter.Path}: {ValueWords.Of(parameter.Unit, parameter.Spread).Replace(ValueWords.NotKnown, "", StringComparison.Ordinal)}";
    }
}
