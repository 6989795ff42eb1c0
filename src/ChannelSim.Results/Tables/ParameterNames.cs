using ChannelSim.Engine.Model;

namespace ChannelSim.Results.Tables;

/// <summary>What units, laws and bases of numbers are called: in data files in snake_case, on pages in words.</summary>
internal static class ParameterNames
{
    /// <summary>The unit in data files: <c>probability</c>, <c>minutes</c>, <c>per_thirty_days</c>.</summary>
    public static string Of(ParameterUnit unit) => Snake(unit.ToString());

    /// <summary>The law in data files: <c>constant</c>, <c>uniform</c>, <c>pert</c>, <c>lognormal</c>, <c>exponential</c>.</summary>
    public static string Of(SpreadKind law) => Snake(law.ToString());

    /// <summary>What it rests on in data files: <c>none</c>, <c>sourced</c>, <c>estimate</c>, <c>assumption</c>.</summary>
    public static string Of(Basis basis) => Snake(basis.ToString());

    /// <summary>What it rests on, in words.</summary>
    public static string Words(Basis basis) => basis switch
    {
        Basis.Sourced => "sourced",
        Basis.Estimate => "estimate",
        Basis.Assumption => "assumption",
        Basis.None => "not said",
    };

    /// <summary>A name of this program in snake_case.</summary>
    public static string Snake(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
