using ChannelSim.Browser.Tests.Support;

namespace ChannelSim.Browser.Tests;

/// <summary>After all tests.</summary>
[SetUpFixture]
public sealed class Ending
{
    [OneTimeTearDown]
    public async Task End()
    {
        await Chromium.Stop();
        Reports.Remove();
    }
}
