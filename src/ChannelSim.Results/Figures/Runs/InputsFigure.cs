using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>What the numbers of a scenario rest on, part by part.</summary>
public static class InputsFigure
{
    /// <summary>The figure; null where the file gives no number.</summary>
    /// <param name="model">The scenario.</param>
    /// <param name="provenance">Where the result comes from whose page it stands on.</param>
    public static Figure? Of(ModelDefinition model, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(model);
        var parts = InputPart.Of(model);
        if (parts.IsEmpty) return null;
        return new Figure
        {
            Key = "inputs",
            Title = "What the numbers rest on",
            Caption = Caption(parts),
            Picture = new InputsPicture(parts),
            Table = Table(parts),
            Basis = new Basis(Digits.Count(parts.Sum(part => part.Count), "number") + " that the file gives", "", provenance),
        };
    }

    private static string Caption(ImmutableArray<InputPart> parts)
    {
        var (all, sourced, derived, unknown) = (parts.Sum(part => part.Count), parts.Sum(part => part.Sourced), parts.Sum(part => part.Derived), parts.Sum(part => part.Unknown));
        var ranges = unknown == 0 ? "None is given as a range, so that intervals say nothing of what is not known." : $"{Digits.Whole(unknown)} of them {(unknown == 1 ? "is" : "are")} given as a range and {(unknown == 1 ? "is" : "are")} drawn anew; intervals know nothing of the doubt about the others.";
        if (sourced + derived == 0) return $"Illustrative: no sourced inputs. Each square is one of the {Digits.Whole(all)} numbers that the file gives, and every one is an assumption or says nothing of its basis. {ranges}";
        var without = parts.Where(part => part.Sourced + part.Derived == 0).Select(part => part.Name).ToList();
        var named = without.Count == 0 ? "Every part has some number with a basis." : $"Nothing but assumptions: {Sentence.Names(without, "parts")}.";
        return string.Create(CultureInfo.InvariantCulture, $"Each square is one of the {all} numbers that the file gives: {sourced} have a source, {derived} are derived from what is documented, and the other {all - sourced - derived} are assumptions. {named} {ranges}");
    }

    private static Table Table(ImmutableArray<InputPart> parts)
    {
        static TextCell Number(int count) => new(Digits.Whole(count), IsNumber: true);
        return new(
            [new("part", IsKey: true), new("numbers"), new("sourced"), new("derived"), new("assumptions"), new("not said"), new("given as a range")],
            [.. parts.Select(part => Row.Of(part.Name, Number(part.Count), Number(part.Sourced), Number(part.Derived), Number(part.Assumed), Number(part.Unsaid), Number(part.Unknown)))]);
    }
}
