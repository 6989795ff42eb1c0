using ChannelSim.Cluster.Transport;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ChannelSim.Cluster.Tests.Transport;

/// <summary>A message that names a type of somebody else's makes no object of it.</summary>
public sealed class OwnTypesClaims
{
    [Test]
    public void A_foreign_type_is_not_read()
    {
        using var open = Services(filtered: false);
        using var own = Services(filtered: true);
        var bytes = open.GetRequiredService<Serializer>().SerializeToArray<object>(new FileNotFoundException("who asks?"));
        Assert.That(open.GetRequiredService<Serializer>().Deserialize<object>(bytes), Is.InstanceOf<FileNotFoundException>(), "without the filter it is");
        Assert.That(() => own.GetRequiredService<Serializer>().Deserialize<object>(bytes), Throws.Exception.With.Message.Contains("not allowed"));
    }

    [Test]
    public void Our_own_are()
    {
        using var own = Services(filtered: true);
        var serializer = own.GetRequiredService<Serializer>();
        var call = new CallMessage("abc", 7, 0, 3, 1, 2, 100, 200);
        Assert.That(serializer.Deserialize<object>(serializer.SerializeToArray<object>(call)), Is.EqualTo(call));
    }

    [TestCase("System.Diagnostics.Process", "System.Diagnostics.Process")]
    [TestCase("System.IO.FileInfo", "System.Private.CoreLib")]
    [TestCase("System.IO.FileInfo", null)]
    [TestCase("ChannelSim.Cluster.Transport.CallMessage", "Elsewhere")]
    [TestCase("Orleans.Runtime.SiloAddress", "NotOrleans.Core")]
    public void The_assembly_counts_and_not_the_name(string type, string? assembly) => Assert.That(new OwnTypes().IsTypeNameAllowed(type, assembly!), Is.False);

    [TestCase("ChannelSim.Cluster.Transport.CallMessage", "ChannelSim.Cluster")]
    [TestCase("Orleans.Runtime.SiloAddress", "Orleans.Core.Abstractions, Version=10.0.0.0")]
    [TestCase("System.String", "System.Private.CoreLib")]
    [TestCase("System.String", null)]
    [TestCase("channelsim.call", null)]
    public void What_is_not_refused_is_left_to_the_list_of_orleans(string type, string? assembly) => Assert.That(new OwnTypes().IsTypeNameAllowed(type, assembly!), Is.Null);

    private static ServiceProvider Services(bool filtered)
    {
        var services = new ServiceCollection();
        if (filtered) services.AddSingleton<ITypeNameFilter, OwnTypes>();
        services.AddSerializer(serializer => serializer.AddAssembly(typeof(CallMessage).Assembly));
        return services.BuildServiceProvider();
    }
}
