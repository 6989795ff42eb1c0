using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One channel in a few sentences: what it is and who sits at its ends, how it comes about or fails, what a word over it is worth.</summary>
internal sealed class ChannelStory(Scenario scenario, SpokenWords words)
{
    private readonly ModelDefinition model = scenario.Model;

    public string Tell(ChannelDefinition channel)
    {
        var sentences = new List<string> { What(channel), channel.Match(Line, call => Asked(call, Begins(call)), meeting => Asked(meeting, Follows(meeting)), Talks) };
        if (channel is ContactChannelDefinition contact) sentences.Add(Word(contact));
        if (Beside(channel) is { Length: > 0 } beside) sentences.Add(beside);
        return string.Join(' ', sentences) + scenario.About($"channels.{channel.Name}");
    }

    private string What(ChannelDefinition channel)
    {
        var (kind, asked) = channel.Kind switch
        {
            ChannelKind.Line => ("a staffed line", ""),
            ChannelKind.Call => ("a call", ", for which one side asks the other"),
            ChannelKind.Meeting => ("a meeting in person", ", for which one side asks the other"),
            ChannelKind.Talks => ("a series of talks", ""),
        };
        var ends = channel.Ends.Select((end, side) => end.Length == 0 ? null : $"{end} ({SideWords.Of(model.Sides[side].Name)})").OfType<string>().ToList();
        var language = channel.Language is { } spoken ? $" Language: {spoken}." : "";
        return $"{channel.Name}{Listing.Called(channel.Title, channel.Name)} is {kind}{(ends.Count == 0 ? "" : $" between {Listing.Of(ends)}")}{asked}.{language}";
    }

    private string Line(LineDefinition channel)
    {
        var fails = channel.Fails.IsEmpty
            ? "It never fails."
            : $"It fails after {words.ByRung(channel.Fails, words.Of)}. Nobody notices until {Found(channel)}; {Repair(channel)}.";
        var patience = channel.Patience is { } limit ? $"; a caller who gets no answer gives up after {words.Of(limit)}" : "";
        return $"{fails} While it works it is answered{(words.IsAlways(channel.Answer) ? "" : $" {words.With(channel.Answer)}")}{After(channel.Ring)}{patience}; a call takes {words.Of(channel.Call)}.";
    }

    private static string Found(LineDefinition channel) => channel.Checks.Length switch
    {
        0 => "somebody tries it in vain",
        1 => "somebody tries it in vain or the one check finds it",
        _ => $"somebody tries it in vain or a check finds it, and it is checked {SpokenWords.Every(channel.CheckEvery!.Value.Minutes)}",
    };

    private string Repair(LineDefinition channel) => words.IsInstant(channel.Repair) ? "it is repaired at once" : $"a repair takes {words.Of(channel.Repair)}";

    private string Asked(RequestedChannelDefinition channel, string begins)
    {
        var decided = words.IsInstant(channel.Response) ? "A request is answered at once" : $"A request is answered after {words.Of(channel.Response)}";
        var again = channel.Delay == channel.Response ? "after the same time again" : $"after {words.Of(channel.Delay)}";
        var postponed = words.IsNever(channel.Postpone) ? "" : $"{words.With(channel.Postpone)}, it is postponed and answered {again}; otherwise ";
        var accepted = words.IsAlways(channel.Accept) ? "it is accepted" : $"it is accepted {words.With(channel.Accept)}";
        var cooling = words.IsInstant(channel.CoolingOff) ? "" : $" After a refusal neither side can ask for {words.Of(channel.CoolingOff)}.";
        var patience = channel.Patience is { } limit ? $" Whoever asks waits no longer than {words.Of(limit)}." : "";
        return $"{decided}: {postponed}{accepted}. {begins} and takes {words.Of(channel.Call)}.{cooling}{patience}";
    }

    private string Begins(CallDefinition call) => $"The call then begins{After(call.Lead)}";

    private string Follows(MeetingDefinition meeting) =>
        $"A date is then agreed{After(meeting.Lead)}{(words.IsInstant(meeting.Travel) ? "" : $", and travel takes {words.Of(meeting.Travel)}")}; the meeting follows";

    private string Talks(TalksDefinition channel)
    {
        var sessions = channel.Sessions.Select(time => MomentWords.Of(scenario.Clock, time.Minutes)).ToList();
        var due = sessions.Count switch
        {
            0 => "No session is due.",
            1 => $"A session is due on {sessions[0]}.",
            var count => $"{count} sessions are due, on {Listing.Of(sessions)}.",
        };
        var held = words.IsAlways(channel.Held) ? "It is held" : $"It is held {words.With(channel.Held)}";
        var postponed = words.IsAlways(channel.Held) ? "" : words.IsNever(channel.Indefinitely)
            ? $" Otherwise it is postponed for {words.Of(channel.Delay)}."
            : $" Otherwise it is postponed: for good {words.With(channel.Indefinitely)}, else for {words.Of(channel.Delay)}.";
        return $"{due} {held} and lasts {words.Of(channel.Runs)}.{postponed}";
    }

    private string Word(ContactChannelDefinition channel)
    {
        var parts = new List<string>
        {
            words.IsNever(channel.Misreading) ? "The listener always hears what was said" : $"{SideWords.Capitalised(words.With(channel.Misreading))}, the listener hears the opposite of what was said",
            words.IsNever(channel.Deception) ? "what was meant is never denied" : $"what was meant is denied {words.With(channel.Deception)}",
        };
        if (!channel.BelievedDeception.Cells.SequenceEqual(channel.Deception.Cells))
            parts.Add($"the listener takes that probability to be {words.Of(channel.BelievedDeception)}");
        if (channel.Official is { } official) parts.Add($"an official reading follows after {words.Of(official.After)}{(words.IsNever(official.Misreading) ? "" : $" and is wrong {words.With(official.Misreading)}")}");
        if (!words.IsNever(channel.Authority)) parts.Add($"an act that is still going on is stopped {words.With(channel.Authority)}");
        if (channel.Buys is { } buys) parts.Add($"the first connection about an incident gives {words.Of(buys)} more to decide");
        return string.Join("; ", parts) + ".";
    }

    private string Beside(ChannelDefinition channel)
    {
        var routine = channel is ContactChannelDefinition contact ? contact.Routine : [];
        var parts = routine
            .Select((rate, side) => rate is { } asked ? $"{SideWords.Of(model.Sides[side].Name)} calls {words.Of(asked)} on routine business" : null)
            .OfType<string>().ToList();
        if (!words.IsNothing(channel.Goodwill))
            parts.Add($"{(channel.Kind.HasSessions() ? "a session held" : "each contact")} raises goodwill by {words.Of(channel.Goodwill)}");
        var slight = channel.Kind switch
        {
            ChannelKind.Line => "no answer",
            ChannelKind.Call or ChannelKind.Meeting => "a refusal or a postponement",
            ChannelKind.Talks => "a postponement",
        };
        if (!words.IsNothing(channel.Slight)) parts.Add($"{slight} lowers goodwill by {words.Of(channel.Slight)}");
        var text = string.Join("; ", parts);
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private string After(DurationDefinition duration) => words.IsInstant(duration) ? " at once" : $" after {words.Of(duration)}";
}
