namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>One kind of finding, as the catalogue lists it.</summary>
/// <param name="Code"><c>CHnnn</c>; never reused for something else.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Explanation">Why it is a fault.</param>
/// <param name="Cure">What to do.</param>
public sealed record DiagnosticRule(string Code, DiagnosticSeverity Severity, string Title, string Explanation, string Cure)
{
    /// <summary>True where the place alone shows the fault, so that it is worth telling even when the rest of the file cannot be read.</summary>
    internal bool Local { get; init; }

    internal static DiagnosticRule Error(string code, string title, string explanation, string cure) =>
        new(code, DiagnosticSeverity.Error, title, explanation, cure);

    internal static DiagnosticRule LocalError(string code, string title, string explanation, string cure) =>
        new(code, DiagnosticSeverity.Error, title, explanation, cure) { Local = true };

    internal static DiagnosticRule Warning(string code, string title, string explanation, string cure) =>
        new(code, DiagnosticSeverity.Warning, title, explanation, cure);
}
