using System.Collections.Concurrent;

namespace ChannelSim.Web.Doors;

/// <summary>Which devices are connected.</summary>
internal sealed class Presence
{
    private readonly ConcurrentDictionary<string, int> _circuits = new(StringComparer.Ordinal);

    /// <summary>Somebody has come or gone.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether a page of a pass is connected.</summary>
    public bool IsThere(string passId) => _circuits.GetValueOrDefault(passId) > 0;

    public void Come(string passId) => Count(passId, 1);

    public void Go(string passId) => Count(passId, -1);

    private void Count(string passId, int by)
    {
        _circuits.AddOrUpdate(passId, by, (_, before) => before + by);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
