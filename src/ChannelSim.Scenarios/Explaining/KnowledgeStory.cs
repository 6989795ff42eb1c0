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
            + $"no basis given: {Count(Basis.None)}. Numbers that the file does not give have the defaults of the format.";
        var unknown = given.Where(parameter => !parameter.Spread.IsConstant).ToList();
        yield return unknown.Count switch
        {
            0 => "All of them are taken as known: none is a range.",
            1 => "One number is a range, from which each replication draws a value:",
            var count => $"{count} numbers are ranges, from which each replication draws its own values:",
        };
        foreach (var parameter in unknown)
            yield return $"- {parameter.Path}: {ValueWords.Of(parameter.Unit, parameter.Spread).Replace(ValueWords.NotKnown, "", StringComparison.Ordinal)}";
    }
}
