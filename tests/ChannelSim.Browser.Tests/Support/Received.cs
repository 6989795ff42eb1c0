using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>All that a browser was sent, whichever way, and what it complained of.</summary>
internal sealed class Received
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<Task<byte[]>> _bytes = new();

    public Received(IPage page)
    {
        page.Response += (_, response) => _bytes.Enqueue(Body(response));
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _bytes.Enqueue(Task.FromResult(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "")));
        page.Request += (_, request) => Asked.Enqueue(request.Url);
        page.Console += (_, message) => Complaints.Enqueue(message.Text);
        page.PageError += (_, error) => Complaints.Enqueue(error);
    }

    /// <summary>The addresses that it asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What stands in the browser's console.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>How much it was, unpacked.</summary>
    public async Task<int> Size() => (await Task.WhenAll(_bytes)).Sum(bytes => bytes.Length);

    /// <summary>All of it, in one.</summary>
    public async Task<string> Text() => string.Join('\n', (await Task.WhenAll(_bytes)).Select(Encoding.UTF8.GetString));

    private static async Task<byte[]> Body(IResponse response)
    {
        try
        {
            return await response.BodyAsync().WaitAsync(Longest);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            return []; // a redirection, a page that was left, or an answer that a killed server never finished, has none
        }
    }
}
