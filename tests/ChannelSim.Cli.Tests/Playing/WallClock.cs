namespace ChannelSim.Cli.Tests.Playing;

/// <summary>A clock on the wall that is turned by hand.</summary>
internal sealed class WallClock : TimeProvider
{
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _passed.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _passed;

    public void Pass(double seconds) => _passed += TimeSpan.FromSeconds(seconds);
}
