using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Architecture;

public sealed class IdentifierClaims
{
    /// <summary>A failing test or a debugger prints them; a side whose other side was printed, whose other side was printed, ended the process.</summary>
    [Test]
    public void They_can_be_printed()
    {
        Assert.That(new SideId(1).ToString(), Is.EqualTo("SideId { Index = 1 }"));
        Assert.That(new ChannelId(1).ToString(), Is.EqualTo("ChannelId { Index = 1 }"));
    }

    [Test]
    public void Definitions_can_be_printed()
    {
        var model = RandomModel.Of(1);
        Assert.That(model.Incidents[0].ToString(), Does.Contain("Observer = SideId { Index = 0 }"));
        foreach (var block in new object[] { model, model.Sides[0], model.Rungs[0], model.Channels[0] }) Assert.That(block.ToString(), Is.Not.Empty);
    }

    [Test]
    public void The_other_side_of_the_other_side_is_the_side()
    {
        Assert.That(new SideId(0).Other, Is.EqualTo(new SideId(1)));
        Assert.That(new SideId(0).Other.Other, Is.EqualTo(new SideId(0)));
    }
}
