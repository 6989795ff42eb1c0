using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The terms of a sensitivity analysis, each explained in a line.</summary>
internal static class SensitivityTerms
{
    public static IEnumerable<Term> Of(SensitivityResult result)
    {
        yield return new Term("*", "an influence that is more than chance, at 5 % among all rows of the page");
        if (result.Method == SensitivityMethod.Morris)
        {
            yield return new Term("mu*", "mean size of the change when this number alone moves over its whole range");
            yield return new Term("mu", "the same with its sign");
            yield return new Term("sigma", "how unlike these changes are, without dice: the effect depends on other numbers, or bends");
            yield break;
        }

        yield return new Term("first order", result.Dice == 1 ? "the part of the whole variance that would go if this number alone were known" : "the part of what the numbers make it vary that would go if this number alone were known");
        if (result.Method == SensitivityMethod.Saltelli) yield return new Term("total", "the part that would be left if all numbers but this one were known: alone and together with others");
        else yield return new Term("rank correlation", "which way it pulls when the other numbers are held: -1 to 1");
        yield return new Term("low end, high end", "the mean of the measure where the number is in the lowest fifth and in the highest fifth of its law");
    }
}
