namespace ChannelSim.Cli.Playing;

/// <summary>The signs of a screen for terminals that know ASCII alone. A word stands beside each of them, so that nothing is lost.</summary>
internal static class PlainSigns
{
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['○'] = "o", ['✔'] = "v", ['◔'] = "?", ['☎'] = "T", ['⧗'] = "~", ['▣'] = "#", ['…'] = ".", ['✖'] = "x", ['⚠'] = "!", ['⛔'] = "X ", ['▶'] = ">", ['■'] = "=", ['·'] = "-", ['─'] = "-", ['│'] = "|",
    };

    /// <summary>Whether the terminal says that it knows more.</summary>
    public static bool AreNeedless()
    {
        if (OperatingSystem.IsWindows()) return true;
        string?[] said = [Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LC_CTYPE"), Environment.GetEnvironmentVariable("LANG")];
        return Array.Find(said, value => value is { Length: > 0 }) is { } locale && locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A text in as many columns, with letters in the place of signs.</summary>
    public static string Of(string text) => text.Any(Signs.ContainsKey) ? string.Concat(text.Select(letter => Signs.TryGetValue(letter, out var sign) ? sign : letter.ToString())) : text;
}
