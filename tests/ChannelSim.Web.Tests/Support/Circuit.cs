using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChannelSim.Web.Tests.Support;

/// <summary>
/// A page without a browser: opens the socket that Blazor's script would, says that it wants the page's components drawn, and takes what it is sent. Of the protocol (SignalR's, in MessagePack) it knows what that takes.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private const char EndOfRecord = '\u001e';
    private const int First = 2;
    private const string Drawn = "JS.RenderBatch";
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _leaving = new();
    private readonly byte[] _buffer = new byte[1 << 18];
    private readonly StringBuilder _received = new();
    private readonly List<(Func<string, bool> IsIt, TaskCompletionSource Seen)> _waiting = [];
    private readonly Lock _lock = new();
    private Task _reading = Task.CompletedTask;

    private Circuit()
    {
    }

    /// <summary>How often it was drawn.</summary>
    public int Draws { get; private set; }

    /// <summary>Opens a page of a server as a browser with a cookie does.</summary>
    /// <param name="root">The server's address.</param>
    /// <param name="path">The page.</param>
    /// <param name="cookie">The cookie, as it is sent.</param>
    /// <param name="isSlow">Whether it says nothing more once it is there.</param>
    public static async Task<Circuit> Open(string root, string path, string cookie, bool isSlow = false)
    {
        using var pages = new HttpClient(new HttpClientHandler { UseCookies = false, UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, root + path);
        request.Headers.Add("Cookie", cookie);
        using var page = await pages.SendAsync(request);
        var markers = Marker().Matches(await page.Content.ReadAsStringAsync()).Select(found => JsonNode.Parse(found.Groups["json"].Value)!).Where(marker => marker["descriptor"] is not null).ToList();
        var circuit = new Circuit();
        circuit._socket.Options.SetRequestHeader("Cookie", cookie);
        circuit._socket.Options.SetRequestHeader("Origin", root);
        await circuit._socket.ConnectAsync(new Uri(root.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), CancellationToken.None);
        await circuit._socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"protocol":"blazorpack","version":1}{{EndOfRecord}}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        await circuit._socket.ReceiveAsync(circuit._buffer, CancellationToken.None);
        await circuit.Invoke("StartCircuit", root + "/", root + path, "[]", "");
        var operations = new JsonArray([.. markers.Select((marker, i) => (JsonNode)new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = marker.DeepClone() })]);
        circuit._reading = Task.Run(() => circuit.Read(isSlow));
        await circuit.Invoke("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), "");
        return circuit;
    }

    /// <summary>Is done once all that it was sent is something.</summary>
    public Task Until(Func<string, bool> isIt)
    {
        lock (_lock)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (isIt(_received.ToString())) seen.SetResult();
            else _waiting.Add((isIt, seen));
            return seen.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _leaving.Dispose();
    }

    private async Task Read(bool isSlow)
    {
        try
        {
            while (true)
            {
                var length = 0;
                WebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), _leaving.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                foreach (var batch in Take(_buffer.AsSpan(0, length)))
                    if (!isSlow || Draws <= First) await Invoke("OnRenderCompleted", batch, null);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Left, or was left.
        }
    }

    // The numbers of the drawings in a message: each stands after the name, the first of two arguments.
    private List<long> Take(ReadOnlySpan<byte> message)
    {
        List<long> batches = [];
        var name = Encoding.UTF8.GetBytes(Drawn);
        for (var rest = message; rest.IndexOf(name) is >= 0 and var at; rest = rest[(at + name.Length)..]) batches.Add(Number(rest[(at + name.Length + 1)..]));
        lock (_lock)
        {
            Draws += batches.Count;
            _received.Append(Encoding.UTF8.GetString(message));
            var all = _received.ToString();
            foreach (var seen in _waiting.Where(one => one.IsIt(all)).ToList())
            {
                _waiting.Remove(seen);
                seen.Seen.SetResult();
            }
        }

        return batches;
    }

    private static long Number(ReadOnlySpan<byte> packed) => packed[0] switch
    {
        < 0x80 => packed[0],
        0xcc or 0xd0 => packed[1],
        0xcd or 0xd1 => BinaryPrimitives.ReadUInt16BigEndian(packed[1..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(packed[1..]),
    };

    private async Task Invoke(string target, params object?[] arguments)
    {
        List<byte> body = [0x96, 1, 0x80, 0xc0, .. Text(target), (byte)(0x90 + arguments.Length)];
        foreach (var argument in arguments) body.AddRange(argument is null ? [0xc0] : argument is string text ? Text(text) : Whole((long)argument));
        body.Add(0x90);
        List<byte> message = [];
        for (var length = body.Count; ; length >>= 7)
        {
            message.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            if (length <= 0x7f) break;
        }

        message.AddRange(body);
        await _sending.WaitAsync(_leaving.Token);
        await _socket.SendAsync(message.ToArray(), WebSocketMessageType.Binary, true, _leaving.Token);
        _sending.Release();
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var head = new byte[5];
        head[0] = 0xdb;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), bytes.Length);
        return [.. head, .. bytes];
    }

    private static byte[] Whole(long number)
    {
        var bytes = new byte[9];
        bytes[0] = 0xd3;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), number);
        return bytes;
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
