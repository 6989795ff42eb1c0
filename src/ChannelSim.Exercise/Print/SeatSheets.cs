using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Exercise.Print;

/// <summary>
/// A sheet for each seat of a side: what it is told beforehand, where things stand, its channels and what the exercise is for. It is made of an allow-list: what is
/// not named here is on no sheet.
/// </summary>
internal static class SeatSheets
{
    public static void Write(HtmlText page, Scenario scenario)
    {
        foreach (var seat in SeatList.Of(scenario).Where(seat => seat.Kind == SeatKind.Side)) Write(page, scenario, seat);
    }

    private static void Write(HtmlText page, Scenario scenario, Seat seat)
    {
        var model = scenario.Model;
        page.Raw($"<section class=\"sheet seat\" id=\"seat-{seat.Id}\">\n").Marking(scenario.Marking).Element("p", "For this seat only", "kind").Element("h1", seat.Title).Raw("<dl>\n")
            .Term("Exercise", scenario.Title).Term("Side", model.Sides[seat.Side!.Value.Index].Name).Term("In commands", seat.Id)
            .Term("It begins", MomentWords.Of(scenario.Clock, 0)).Term("Times are", $"those of {Listing.Of(scenario.Clock.Show.Prepend(scenario.Clock.Zone).Select(zone => zone.Id).Distinct())}").Raw("</dl>\n");
        if (seat.Brief is { } brief) page.Element("h2", "What you know").Element("p", brief);
        Standing(page, model);
        if (!model.Channels.IsEmpty) Channels(page, scenario, seat.Side!.Value.Index);
        if (!scenario.Exercise.Objectives.IsEmpty) Objectives(page, scenario);
        page.Raw("</section>\n");
    }

    private static void Standing(HtmlText page, ModelDefinition model)
    {
        page.Element("h2", "Where things stand").Raw("<dl>\n").Term("The ladder", string.Join("; ", model.Rungs.Select((rung, i) => $"{i}. {rung.Title ?? rung.Name}")))
            .Term("Now on", model.Rungs[model.Start.Index].Title ?? model.Rungs[model.Start.Index].Name);
        if (model.Climates.Length > 1) page.Term("The climate", model.Climates[model.StartClimate.Index].Name);
        page.Raw("</dl>\n");
    }

    private static void Channels(HtmlText page, Scenario scenario, int side)
    {
        page.Element("h2", "Your channels").Raw("<table>\n<thead><tr><th>Channel</th><th>At this end</th><th>At the other end</th><th>How long it usually takes</th></tr></thead>\n<tbody>\n");
        foreach (var channel in scenario.Model.Channels)
        {
            page.Raw("<tr><td>").Text(channel.Title ?? channel.Name).Raw("<br>").Text(Kind(channel)).Raw("</td><td>").Text(End(channel, side)).Raw("</td><td>").Text(End(channel, 1 - side)).Raw("</td><td>")
                .Text(Takes(scenario, channel)).Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n").Element("p", "Half of the times it takes longer. That nobody answers does not say why.");
    }

    private static string Kind(ChannelDefinition channel)
    {
        var kind = channel.Kind switch
        {
            ChannelKind.Line => "a staffed line",
            ChannelKind.Call => "a call that one asks for",
            ChannelKind.Meeting => "a meeting that one asks for",
            ChannelKind.Talks => "talks, at their sessions",
        };
        return $"({channel.Name}: {kind}{(channel.Language is { } language ? $", in {language}" : "")})";
    }

    private static string End(ChannelDefinition channel, int side) => channel.Ends.Length > side && channel.Ends[side].Length > 0 ? channel.Ends[side] : "not said";

    private static string Takes(Scenario scenario, ChannelDefinition channel)
    {
        var usual = UsualTimes.Of(scenario.Model, channel);
        List<string> parts = [];
        if (channel.Kind.HasSessions()) parts.Add(channel.SessionMoments().IsEmpty ? "no session is due" : $"due {Listing.Of(channel.SessionMoments().Select(session => MomentWords.Of(scenario.Clock, session.Minutes)))}");
        if (usual.Answer is { Minutes: > 0 } answer) parts.Add($"{(channel.Kind.IsRung() ? "until it is answered" : "until a request is answered")} {UsualTimes.Said(answer)}");
        if (usual.Lead is { Minutes: > 0 } lead) parts.Add($"from a yes until you talk {UsualTimes.Said(lead)}");
        if (usual.Length.Minutes > 0) parts.Add($"the talk {UsualTimes.Said(usual.Length)}");
        if (usual.CoolingOff is { Minutes: > 0 } rest) parts.Add($"after a no, until one can ask again {UsualTimes.Said(rest)}");
        return parts.Count == 0 ? "no time to speak of" : string.Join("; ", parts);
    }

    private static void Objectives(HtmlText page, Scenario scenario)
    {
        page.Element("h2", "What the exercise is for").Raw("<ul>\n");
        foreach (var objective in scenario.Exercise.Objectives) page.Element("li", objective.Text);
        page.Raw("</ul>\n");
    }
}
