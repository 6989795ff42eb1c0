using System.Text;

namespace ChannelSim.Results.Pages;

/// <summary>What goes into a stream as one text, where it is known to be short.</summary>
internal static class Written
{
    /// <summary>The text.</summary>
    /// <param name="write">Writes it, in UTF-8.</param>
    public static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
