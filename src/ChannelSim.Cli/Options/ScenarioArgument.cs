using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary>Arguments that name files or places in them. A word that begins with a dash is an option nobody knows.</summary>
internal static class ScenarioArgument
{
    public static Argument<string> One(string name = "SCENARIO", string description = "Scenario file")
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => Refuse(result, result.Tokens.Select(token => token.Value)));
        return argument;
    }

    public static Argument<string[]> Several(string name, string description, int least, int most)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = new ArgumentArity(least, most) };
        argument.Validators.Add(result => Refuse(result, result.Tokens.Select(token => token.Value)));
        return argument;
    }

    public static Argument<string?> Optional(string name, string description)
    {
        var argument = new Argument<string?>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        argument.Validators.Add(result => Refuse(result, result.Tokens.Select(token => token.Value)));
        return argument;
    }

    private static void Refuse(System.CommandLine.Parsing.ArgumentResult result, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0) result.AddError($"{result.Argument.Name} '': takes a name, and not an empty one");
            else if (word.StartsWith('-') && word.Length > 1) result.AddError($"there is no option {word}");
        }
    }
}
