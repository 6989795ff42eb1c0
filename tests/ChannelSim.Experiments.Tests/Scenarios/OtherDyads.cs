using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using NodaTime;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Two other dyads by scenario alone.</summary>
public sealed class OtherDyads
{
    private const string SouthAsia = "india-pakistan-2022.yaml", Pacific = "us-china-2023.yaml";

    [Test]
    public void The_generals_hotline_is_checked_on_Tuesdays()
    {
        var scenario = Shipped.Read(SouthAsia);
        var kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
        var days = scenario.Model.Channels.OfType<LineDefinition>().Single(line => line.Name == "dgmo-hotline").Checks.Select(check => scenario.Clock.LocalAt(check, kolkata).DayOfWeek);

        Assert.That(days, Has.Exactly(5).Items.And.All.EqualTo(IsoDayOfWeek.Tuesday));
    }

    [Test]
    public void About_the_missile_of_9_March_Pakistan_does_not_ring_over_the_hotline_in_most_replications()
    {
        Assert.That(TalkedAbout(SouthAsia, "stray-missile", "dgmo-hotline", within: double.PositiveInfinity), Is.LessThan(0.3));
    }

    [Test]
    public void Had_Pakistan_asked_at_once_fewer_replications_would_see_a_response_to_the_accident()
    {
        var asItWas = Shipped.Run(SouthAsia, 50_000).Mean("incidents.stray-missile.responded_accident");
        var asked = Shipped.Run(SouthAsia, 50_000, "contact.pakistan.0.chance=100%").Mean("incidents.stray-missile.responded_accident");

        Assert.That(asked.High, Is.LessThan(asItWas.Low));
    }

    [Test]
    public void The_ministers_of_February_2023_do_not_talk_within_three_days_in_nineteen_of_twenty_replications()
    {
        Assert.That(TalkedAbout(Pacific, "balloon", "austin-wei", within: 3 * 1440), Is.LessThan(0.05));
    }

    [Test]
    public void A_link_that_works_is_not_one_that_is_answered()
    {
        var result = Shipped.Run(Pacific, 20_000);

        Assert.That(result.WorkedWhenWanted(0).Low, Is.GreaterThan(0.99));
        Assert.That(result.Mean("channels.austin-wei.refused").Value, Is.GreaterThan(10 * result.Mean("channels.austin-wei.connected").Value));
    }

    [Test]
    public void The_dyads_share_no_name_of_a_side_or_a_channel_with_2022_but_the_Americans()
    {
        static IEnumerable<string> Names(ModelDefinition model) => model.Sides.Select(side => side.Name).Concat(model.Channels.Select(channel => channel.Name));
        var europe = Names(Shipped.Read("europe-2022.yaml").Model).ToHashSet(StringComparer.Ordinal);

        Assert.That(Names(Shipped.Read(SouthAsia).Model).Where(europe.Contains), Is.Empty);
        Assert.That(Names(Shipped.Read(Pacific).Model).Where(europe.Contains), Is.EqualTo(new[] { "United States" }));
    }

    /// <summary>Share of replications in which a channel is connected about the first incident of a type within so many minutes of its opening.</summary>
    private static double TalkedAbout(string file, string type, string channel, double within)
    {
        var model = Shipped.Compile(file);
        var (typeIndex, channelIndex) = (Recorder.TypeOf(model, type), Recorder.ChannelOf(model, channel));
        var (talked, all) = (0, 20_000);
        Recorder.Each(model, all, events =>
        {
            var opened = events.Where(happened => happened.Kind == StepEventKind.Opened).First(happened => happened.AsOpened().Type.Index == typeIndex);
            if (events.Any(happened => happened.Kind == StepEventKind.Connected && happened.Channel?.Index == channelIndex && happened.Incident == opened.Incident && happened.At.Minutes - opened.At.Minutes <= within)) talked++;
        });
        return talked / (double)all;
    }
}
