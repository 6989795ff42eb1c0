namespace ChannelSim.Scenarios.Texts;

/// <summary>One <c>--set PATH=VALUE</c>.</summary>
/// <param name="Text">What was written after <c>--set</c>.</param>
public sealed record Assignment(string Text)
{
    /// <summary>The dotted path: what is before the first equals sign, or everything.</summary>
    public string Path => Text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? Text[..at] : Text;

    /// <summary>The value, YAML; null where there is no equals sign.</summary>
    public string? Value => Text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? Text[(at + 1)..] : null;

    /// <summary>The name under which diagnostics know it.</summary>
    public string Source => "--set " + Text;
}
