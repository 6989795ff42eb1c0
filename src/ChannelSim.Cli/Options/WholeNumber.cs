using System.CommandLine;
using System.Globalization;

namespace ChannelSim.Cli.Options;

/// <summary>Options that take a whole number within bounds; what is wrong is said with what is allowed.</summary>
internal static class WholeNumber
{
    public static Option<long> Option(string name, string[] aliases, string description, long standard, long least, long most)
    {
        var option = new Option<long>(name, aliases) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            result.AddError($"{name} {text}: takes a whole number from {least} to {most}");
            return standard;
        };
        return option;
    }

    /// <summary>One that has no default: what stands without it is said in its description.</summary>
    public static Option<long?> Optional(string name, string description, long least, long most)
    {
        var option = new Option<long?>(name) { Description = description, HelpName = "N" };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            result.AddError($"{name} {text}: takes a whole number from {least} to {most}");
            return null;
        };
        return option;
    }

    public static Option<ulong> Seed()
    {
        var option = new Option<ulong>("--seed") { Description = "Seed of the random streams", HelpName = "N", DefaultValueFactory = _ => 1 };
        option.CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"--seed {text}: takes a whole number from 0 to {ulong.MaxValue}");
            return 1;
        };
        return option;
    }
}
