namespace ChannelSim.Cli.Files;

/// <summary>Exceptions whose cause lies outside the program, and their reasons in words.</summary>
internal static class Faults
{
    /// <summary>Whether a file, a disk, a pipe or the memory failed, and not the program.</summary>
    public static bool IsOfSurroundings(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or OutOfMemoryException || (exception is AggregateException { InnerExceptions: [var only] } && IsOfSurroundings(only));

    /// <summary>The same with the file it is about, for what nobody foresaw.</summary>
    public static string Told(Exception exception) => exception is IOException or UnauthorizedAccessException ? exception.Message.TrimEnd('.') : Reason(exception);

    /// <summary>What failed. The runtime adds the file's name, which may be one that nobody has seen.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        AggregateException { InnerException: { } inner } => Reason(inner),
        UnauthorizedAccessException => "access is denied",
        OutOfMemoryException => "there is not enough memory",
        FileNotFoundException or DirectoryNotFoundException => "there can be no such file",
        PathTooLongException => "the name is too long",
        _ => exception.Message.Split(" : '")[0].TrimEnd('.'),
    };
}
