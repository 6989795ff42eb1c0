using System.CommandLine;

namespace ChannelSim.Cli.Commands;

/// <summary><c>msel export</c> and <c>msel import</c>: a timeline as the table in which exercises are planned, and back.</summary>
internal static class MselCommand
{
    public static Command Create() => new("msel", "The timeline as an inject list (MSEL) for spreadsheets, and back") { MselExportCommand.Create(), MselImportCommand.Create() };
}
