using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>The same seed gives the same bytes on every operating system and processor, today and later.</summary>
public sealed class DigestClaims
{
    private static readonly ModelDefinition Model = Models.Everything();

    /// <summary>
    /// Pinned. If it changes, results have changed: that is either a defect, or it is meant and stands in the CHANGELOG under Results, with a new number here.
    /// </summary>
    [Test]
    public void The_digest_of_a_model_with_something_of_everything_is_the_pinned_one() =>
        Assert.That(DigestOf(Model), Is.EqualTo("1a49151ff641b7ad1765af4c323888d3b1392b77593c2d74d4affa2e04695fd1"));

    [Test]
    public void It_tells_runs_apart()
    {
        string[] digests = [DigestOf(Model), DigestOf(Model, plan => plan with { Seed = 2 }), DigestOf(Model, plan => plan with { First = 1 }), DigestOf(Model, plan => plan with { FixedKnowledge = true }), DigestOf(Model, plan => plan with { Replications = 511 })];
        Assert.That(digests.Distinct().Count(), Is.EqualTo(digests.Length));
    }

    [Test]
    public void What_has_no_effect_on_results_has_none_on_it() => Assert.That(
        DigestOf(Model with { Id = "renamed", Parameters = [.. Model.Parameters.Select(parameter => parameter with { Basis = Basis.Sourced, Sources = ["a-source"] })] }), Is.EqualTo(DigestOf(Model)));

    private static string DigestOf(ModelDefinition definition, Func<RunPlan, RunPlan>? change = null) =>
        Runner.Run(CompiledModel.Compile(definition), (change ?? (same => same))(new RunPlan { Seed = 1, Replications = 512 })).Digest();
}
