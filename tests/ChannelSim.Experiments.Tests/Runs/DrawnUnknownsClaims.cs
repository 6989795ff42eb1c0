using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>What is read of the unknown numbers is what the replications had.</summary>
public sealed class DrawnUnknownsClaims
{
    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything());

    [Test]
    public void They_are_the_numbers_with_a_range_in_the_order_of_the_file() =>
        Assert.That(new DrawnUnknowns(Model).Parameters.Select(parameter => parameter.Path), Is.EqualTo(new[] { "hotline.misreading", "airspace.rate", "airspace.hostile" }));

    [Test]
    public void Each_replication_has_the_values_that_its_stepper_bound()
    {
        var (unknowns, stepper, plan) = (new DrawnUnknowns(Model), new Stepper<NoObserver>(Model, default), new RunPlan { Seed = 5 });
        for (var replication = 0u; replication < 20; replication++)
        {
            stepper.Run(new StreamKey(5, 0, replication));
            var (read, bound) = (new double[3], new double[3]);
            unknowns.Read(plan, replication, read);
            unknowns.Copy(stepper.Parameters, bound);
            Assert.That(read, Is.EqualTo(bound));
            Assert.That(read[1], Is.InRange(4, 8));
        }
    }

    [Test]
    public void Replications_that_share_a_draw_have_the_values_of_the_first_of_them()
    {
        var (alone, shared) = (new RunPlan { Seed = 5 }, new RunPlan { Seed = 5, Dice = 10 });
        Assert.That(Of(shared, 47), Is.EqualTo(Of(alone, 40)));
        Assert.That(Of(shared, 47), Is.Not.EqualTo(Of(shared, 50)));
    }

    [Test]
    public void Fixed_knowledge_is_the_means() =>
        Assert.That(Of(new RunPlan { FixedKnowledge = true }, 3), Is.EqualTo(new[] { 0.125, 6, (0.1 + (4 * 0.2) + 0.4) / 6 }).Within(1e-15));

    private static double[] Of(RunPlan plan, long replication)
    {
        var values = new double[3];
        new DrawnUnknowns(Model).Read(plan, replication, values);
        return values;
    }
}
