using ChannelSim.Engine.Events;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>At each climb control is told what caused it; whether it was right to respond is nobody else's to know.</summary>
public sealed class CauseClaims
{
    [Test]
    public void A_climb_says_to_control_what_caused_it_and_to_nobody_else()
    {
        var scenario = Told.Load("scenarios/europe-2022.yaml");
        var causes = new HashSet<ClimbCause>();
        foreach (var traced in Told.Replications(scenario, 30))
        {
            var climbs = traced.Events.Where(happened => happened.Kind == StepEventKind.RungChanged).Select(happened => happened.AsRungChanged().Cause).ToList();
            causes.UnionWith(climbs);
            var told = Texts(scenario, traced, Audience.Control);
            foreach (var (cause, text) in climbs.Zip(told)) Assert.That(text, Does.EndWith(Ending(cause)).And.Match(cause is ClimbCause.ResponseToDeliberate or ClimbCause.ResponseToAccident ? ": a response to the " : "^[^:]*$"));
            Assert.That(Texts(scenario, traced, Audience.Room), Is.EqualTo(told.Select(text => text.Split(": a response", 2)[0].TrimEnd('.') + ".")));
        }

        Assert.That(causes, Is.SupersetOf(new[] { ClimbCause.None, ClimbCause.ResponseToDeliberate, ClimbCause.ResponseToAccident, ClimbCause.Timeline }));
    }

    private static string Ending(ClimbCause cause) => cause switch
    {
        ClimbCause.ResponseToDeliberate => ", in truth meant.",
        ClimbCause.ResponseToAccident => ", in truth not meant.",
        _ => ".",
    };

    private static List<string> Texts(Scenarios.Scenario scenario, Traced traced, Audience audience) =>
        [.. Told.Views(scenario, traced, audience).Where(view => view.Kind == StepEventKind.RungChanged).Select(view => view.Text)];
}
