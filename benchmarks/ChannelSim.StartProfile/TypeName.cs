namespace ChannelSim.StartProfile;

/// <summary>A type as the JIT writes it: the name, nested types after <c>+</c>, then the arguments of all of them in brackets, then <c>[]</c> for each rank of an array.</summary>
internal sealed record TypeName(string Name, IReadOnlyList<TypeName> Arguments, int Arrays)
{
    public static TypeName Read(string text)
    {
        int at = 0;
        return Read(text, ref at);
    }

    /// <summary>The types in a pair of brackets that opens at <paramref name="at"/>; afterwards that is behind the pair.</summary>
    public static List<TypeName> ReadArguments(string text, ref int at)
    {
        List<TypeName> arguments = [];
        do
        {
            at++;
            arguments.Add(Read(text, ref at));
        }
        while (text[at] == ',');
        at++;
        return arguments;
    }

    private static TypeName Read(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not ('[' or ']' or ','))
            at++;
        string name = text[start..at];
        List<TypeName> arguments = at + 1 < text.Length && text[at] == '[' && text[at + 1] != ']' ? ReadArguments(text, ref at) : [];
        int arrays = 0;
        for (; at + 1 < text.Length && text[at] == '[' && text[at + 1] == ']'; at += 2)
            arrays++;
        return new(name, arguments, arrays);
    }
}
