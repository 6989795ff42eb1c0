using ChannelSim.Scenarios.Diagnostics;
using YamlDotNet.Core;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A syntax error in our own words, at the place a person would look.</summary>
internal static class SyntaxFault
{
    public static void Report(string source, string text, int columnOffset, Exception e, Findings findings)
    {
        var (line, column) = e is YamlException yaml ? ((int)yaml.Start.Line, (int)yaml.Start.Column) : (1, 1);
        findings.Report(FileRules.Syntax, new Place(source, Math.Max(1, line), Math.Max(1, column) + columnOffset), "the text cannot be read as YAML here", "look at this line and the one above it");
    }
}
