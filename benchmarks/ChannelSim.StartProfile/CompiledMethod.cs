using System.Text.RegularExpressions;

namespace ChannelSim.StartProfile;

/// <summary>A method that the JIT had to compile: a line of what <c>DOTNET_JitDisasmSummary</c> lists.</summary>
/// <param name="Text">As the JIT writes it.</param>
/// <param name="Type">The type that declares it, with its arguments.</param>
/// <param name="Name">Its name, without arguments.</param>
/// <param name="Arguments">The arguments of the method itself.</param>
/// <param name="Parameters">How many values it takes.</param>
internal sealed partial record CompiledMethod(string Text, TypeName Type, string Name, IReadOnlyList<TypeName> Arguments, int Parameters)
{
    /// <summary>The method of a line; null where there is none that could be compiled beforehand: stubs, what each assembly has of its own, what was compiled again because it is busy.</summary>
    public static CompiledMethod? Read(string line)
    {
        if (Line().Match(line) is not { Success: true, Groups: var groups } || groups["how"].Value.StartsWith("Tier1", StringComparison.Ordinal))
            return null;
        string text = groups["method"].Value;
        if (text.Contains("IL_STUB", StringComparison.Ordinal) || text.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal))
            return null;

        int colon = Outside(text, ':', 0), open = Outside(text, '(', colon);
        string name = text[(colon + 1)..open], values = text[(open + 1)..^1];
        int bracket = name.IndexOf('[', StringComparison.Ordinal), at = bracket;
        IReadOnlyList<TypeName> arguments = bracket < 0 ? [] : TypeName.ReadArguments(name, ref at);
        return new(text, TypeName.Read(text[..colon]), bracket < 0 ? name : name[..bracket], arguments, Count(values));
    }

    [GeneratedRegex(@"JIT compiled (?<method>.*\)) \[(?<how>[^\]]*), IL size=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    private static int Count(string values)
    {
        int count = values.Length == 0 ? 0 : 1;
        for (int at = Outside(values, ',', 0); at >= 0; at = Outside(values, ',', at + 1))
            count++;
        return count;
    }

    /// <summary>Where a character stands first outside brackets, from a place that is outside; -1 if nowhere.</summary>
    private static int Outside(string text, char wanted, int from)
    {
        int depth = 0;
        for (int i = from; i < text.Length; i++)
        {
            if (depth == 0 && text[i] == wanted)
                return i;
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
        }
        return -1;
    }
}
