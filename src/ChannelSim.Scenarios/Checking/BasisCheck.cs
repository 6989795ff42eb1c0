using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Warns of blocks whose numbers rest on nothing, in files that say of others what they rest on. Costs are a choice, not knowledge.</summary>
internal sealed class BasisCheck(Reading reading)
{
    public void Check()
    {
        if (!reading.UsesBasis) return;
        var written = reading.Parameters.ToImmutable().Where(parameter => !parameter.IsDefault && parameter.Unit != ParameterUnit.Cost);
        var bare = written.Where(parameter => parameter.Basis == Basis.None);
        foreach (var block in bare.GroupBy(parameter => BlockOf(parameter.Path), StringComparer.Ordinal)) Warn(block.Key, block.Count());
    }

    private void Warn(string block, int count)
    {
        if (reading.Places.Find(block) is { } place)
            reading.Findings.Report(
                WarningRules.NoBasis, place, $"{(count == 1 ? "a number" : $"{count} numbers")} of `{block}` without a basis",
                "add `basis: sourced`, `estimate` or `assumption`");
    }

    /// <summary>The block that one would add the basis to: a side, a rung, a channel, a plan; goodwill as a whole.</summary>
    private static string BlockOf(string path)
    {
        var parts = path.Split('.', 3);
        return parts[0] == "goodwill" ? parts[0] : string.Join('.', parts.Take(2));
    }
}
