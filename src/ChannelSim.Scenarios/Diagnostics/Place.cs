namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Where something is written.</summary>
/// <param name="Source">The file name as it was given, or <c>--set PATH=VALUE</c>.</param>
/// <param name="Line">Line, from 1; 0 where the fault has no line (a file that cannot be read).</param>
/// <param name="Column">Column in UTF-16 units, from 1; 0 where the fault has none.</param>
/// <param name="Length">Units on that line that belong to it; at least 1.</param>
public readonly record struct Place(string Source, int Line, int Column, int Length = 1)
{
    /// <summary>The same line, further right.</summary>
    internal Place Shifted(int columns, int length = 1) => this with { Column = Column + columns, Length = Math.Max(1, length) };

    /// <summary><c>FILE:LINE:COLUMN</c>, or the file alone where there is no line.</summary>
    public override string ToString() => Line == 0 ? Source : $"{Source}:{Line}:{Column}";
}
