using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Bounds are compared in log-odds: one of 100 % or 0 % is met by certainty alone, however far evidence has gone.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BoundClaims
{
    private readonly DefinitionBuilder builder = new();

    [TestCase(true)]
    [TestCase(false)]
    public void Much_evidence_is_not_certainty(bool deliberate)
    {
        builder.Side(0, side => side with { Convinced = builder.Number(1), Reassured = builder.Number(0), Threshold = [.. side.Threshold.Select(_ => builder.Number(1))] });
        Blip(deliberate, type => type with { Clarification = new Clarification(builder.Minutes(20), builder.Number(30)) });

        var decided = Story.The(builder, StepEventKind.Decided);
        Assert.That(decided.At.Minutes, Is.EqualTo(100));
        Assert.That((decided.AsDecided().Responds, decided.AsDecided().Posterior.Value), Is.EqualTo((false, deliberate ? 1.0 : 0.0)).Within(1e-100));
    }

    [TestCase(true, "20 Decided/responds/deliberate #0")]
    [TestCase(false, "20 Decided #0")]
    public void A_word_that_cannot_be_wrong_is_certainty(bool deliberate, string expected)
    {
        builder.Side(0, side => side with { Convinced = builder.Number(1), Reassured = builder.Number(0), Threshold = [.. side.Threshold.Select(_ => builder.Number(1))] });
        builder.Line("line", c => c with { Ring = builder.Minutes(20) });
        Blip(deliberate, type => type with { Plan = builder.Plan(0) });

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { expected }));
    }

    [TestCase(0.0, "100 Decided/responds #0")]
    [TestCase(1.0, "100 Decided #0")]
    public void A_threshold_of_0_is_met_by_any_belief_and_one_of_1_by_none_short_of_certainty(double threshold, string expected)
    {
        builder.Threshold(0, threshold);
        Blip(deliberate: false, type => type with { Clarification = new Clarification(builder.Minutes(20), builder.Number(30)) });

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { expected }));
    }

    private void Blip(bool deliberate, Func<IncidentTypeDefinition, IncidentTypeDefinition> change)
    {
        builder.Incident("blip", change);
        builder.OpenAt(0, 0, deliberate);
    }
}
