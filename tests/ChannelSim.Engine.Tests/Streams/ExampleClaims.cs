using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>The example of docs/determinism.md, by which another implementation is checked: it is computed here and looked up there.</summary>
public sealed class ExampleClaims
{
    private static readonly CauseAddress Incident = CauseAddress.Of("incident/stray-missile").Child(0);
    private static readonly CauseAddress Contact = Incident.Child(CauseAddress.Of("channel/deconfliction-line")).Child(0);
    private static readonly string Document = File.ReadAllText(Path.Combine(Root(), "docs", "determinism.md"));

    [Test]
    public void The_addresses_are_those_of_the_document()
    {
        Says("`Of(\"\")`", Hex(CauseAddress.Of("").Value));
        Says("`Of(\"incident/stray-missile\")`", Hex(CauseAddress.Of("incident/stray-missile").Value));
        Says("I", Hex(Incident.Value));
        Says("`Of(\"channel/deconfliction-line\")`", Hex(CauseAddress.Of("channel/deconfliction-line").Value));
        Says("C = `I.Child(Of(\"channel/deconfliction-line\")).Child(0)`", Hex(Contact.Value));
    }

    [Test]
    public void The_uniforms_are_those_of_the_document()
    {
        Says("replication 7, first word of block 0 of I", Hex(new StreamKey(1, 0, 7).First(Incident, 0).Word));
        Says("replication 7, `Pair(I, 0)`", Pair(new StreamKey(1, 0, 7).Pair(Incident, 0)));
        Says("replication 7, `Pair(C, 1)`", Pair(new StreamKey(1, 0, 7).Pair(Contact, 1)));
        Says("replication 7, branch 3, `Pair(I, 0)`", Pair(new StreamKey(1, 3, 7).Pair(Incident, 0)));
    }

    [Test]
    public void The_variates_are_those_of_the_document()
    {
        Says("replication 7, unit exponential and standard normal of the first word of block 0 of I", Variates(0));
        Says("... of block 139, in layer 255 of both: a second look", Variates(139));
        Says("... of block 2756, in layer 0 of both: the tails", Variates(2756));
    }

    private static void Says(string what, string value) => Assert.That(Document, Does.Contain($"| {what} | {value} |"));

    private static string Hex(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);

    private static string Pair(UniformPair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.First:R}, {pair.Second:R}");

    private static string Variates(uint block)
    {
        var draw = new StreamKey(1, 0, 7).First(Incident, block);
        return string.Create(CultureInfo.InvariantCulture, $"{draw.Exponential:R}, {draw.Normal:R}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
