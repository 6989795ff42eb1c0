using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One channel in a few sentences: what it is and who sits at its ends, how it comes about or fails, what a word over it is worth.</summary>
internal sealed class ChannelStory(Scenario scenario, SpokenWords words)
{
    private readonly ModelDefinition model = scenario.Model;

    public string Tell(ChannelDefinition channel)
    {
        var how = channel.Kind switch { ChannelKind.Line => Line(channel), ChannelKind.Talks => Talks(channel), _ => Asked(channel) };
        var sentences = new List<string> { What(channel), how };
        if (channel.Kind != ChannelKind.Talks) sentences.Add(Word(channel));
        if (Beside(channel) is { Length: > 0 } beside) sentences.Add(beside);
        return string.Join(' ', sentences);
    }

    private string What(ChannelDefinition channel)
    {
        var (kind, asked) = channel.Kind switch
        {
            ChannelKind.Line => ("a staffed line", ""),
            ChannelKind.Call => ("a call", ", for which one side asks the other"),
            ChannelKind.Meeting => ("a meeting in person", ", for which one side asks the other"),
            _ => ("a series of talks", ""),
        };
        var ends = channel.Ends.Select((end, side) => end.Length == 0 ? null : $"{end} ({model.Sides[side].Name})").OfType<string>().ToList();
        var language = channel.Language is { } spoken ? $", held in the language {spoken}" : "";
        return $"{channel.Name} is {kind}{(ends.Count == 0 ? "" : $" between {Listing.Of(ends)}")}{language}{asked}.";
    }

    private string Line(ChannelDefinition channel)
    {
        var fails = channel.Fails.IsEmpty
            ? "It never fails."
            : $"It fails after {words.ByRung(channel.Fails, words.Of)}, and nobody notices until it is {Checked(channel)}; {Repair(channel)}.";
        var patience = channel.Patience is { } limit ? $"; who rings in vain gives up after {words.Of(limit)}" : "";
        return $"{fails} When it works it is answered with {words.Of(channel.Answer)}{After(channel.Ring)}{patience}; a call takes {words.Of(channel.Call)}.";
    }

    private static string Checked(ChannelDefinition channel) => channel.Checks.Length switch
    {
        0 => "tried in vain",
        1 => "tried in vain or checked, which is done once",
        var count => $"tried in vain or checked, which is done every {Between(channel.Checks[0].Minutes, channel.Checks[^1].Minutes, count - 1)}",
    };

    private static string Between(double first, double last, int gaps) => SpokenWords.Span(Math.Round((last - first) / gaps));

    private string Repair(ChannelDefinition channel) => words.IsInstant(channel.Repair) ? "it is repaired at once" : $"a repair takes {words.Of(channel.Repair)}";

    private string Asked(ChannelDefinition channel)
    {
        var decided = words.IsInstant(channel.Response) ? "A request is decided at once" : $"A request is decided after {words.Of(channel.Response)}";
        var again = channel.Delay == channel.Response ? "another such time" : words.Of(channel.Delay);
        var postponed = words.IsNever(channel.Postpone) ? "" : $"put off with {words.Of(channel.Postpone)} and decided again after {again}, else ";
        var accepted = words.IsAlways(channel.Accept) ? "accepted" : $"accepted with {words.Of(channel.Accept)}";
        var cooling = words.IsInstant(channel.CoolingOff) ? "" : $" after a refusal nobody can ask for {words.Of(channel.CoolingOff)};";
        var patience = channel.Patience is { } limit ? $" whoever asks waits no longer than {words.Of(limit)};" : "";
        return $"{decided}: {postponed}{accepted}. {Lead(channel)};{cooling}{patience} it takes {words.Of(channel.Call)}.";
    }

    private string Lead(ChannelDefinition channel)
    {
        var lead = words.IsInstant(channel.Lead) ? "at once" : $"after {words.Of(channel.Lead)}";
        if (channel.Kind == ChannelKind.Call) return $"The call then begins {lead}";
        return $"A date is then found {lead}{(words.IsInstant(channel.Travel) ? "" : $", and the journey takes {words.Of(channel.Travel)}")}";
    }

    private string Talks(ChannelDefinition channel)
    {
        var sessions = channel.Sessions.Select(time => MomentWords.Of(scenario.Clock, time.Minutes)).ToList();
        var due = sessions.Count switch
        {
            0 => "No session is due.",
            1 => $"A session is due on {sessions[0]}.",
            var count => $"{count} sessions are due, on {Listing.Of(sessions)}.",
        };
        return $"{due} It is held with {words.Of(channel.Held)} and lasts {words.Of(channel.Runs)}; "
            + $"else it is postponed, with {words.Of(channel.Indefinitely)} for good, otherwise for {words.Of(channel.Delay)}.";
    }

    private string Word(ChannelDefinition channel)
    {
        var parts = new List<string>
        {
            words.IsNever(channel.Misreading)
                ? "What is said is heard as it was meant"
                : $"What is said is heard as its opposite with {words.Of(channel.Misreading)}",
            words.IsNever(channel.Deception) ? "a deliberate act is never denied" : $"a deliberate act is denied with {words.Of(channel.Deception)}",
        };
        if (!channel.BelievedDeception.Cells.SequenceEqual(channel.Deception.Cells))
            parts.Add($"the listener takes that to be {words.Of(channel.BelievedDeception)}");
        if (channel.Official is { } official) parts.Add($"an official reading follows after {words.Of(official.After)}, wrong with {words.Of(official.Misreading)}");
        if (!words.IsNever(channel.Authority)) parts.Add($"who is called can stop an act that goes on with {words.Of(channel.Authority)}");
        if (channel.Buys is { } buys) parts.Add($"the first connection gives {words.Of(buys)} more to decide");
        return string.Join("; ", parts) + ".";
    }

    private string Beside(ChannelDefinition channel)
    {
        var parts = channel.Routine
            .Select((rate, side) => rate is { } asked ? $"{model.Sides[side].Name} asks for it {words.Of(asked)} about nothing in particular" : null)
            .OfType<string>().ToList();
        if (!words.IsNothing(channel.Goodwill))
            parts.Add($"{(channel.Kind == ChannelKind.Talks ? "a session that is held" : "each contact")} adds {words.Of(channel.Goodwill)} to goodwill");
        var slight = channel.Kind switch { ChannelKind.Talks => "a postponement", ChannelKind.Line => "no answer", _ => "a refusal or a postponement" };
        if (!words.IsNothing(channel.Slight)) parts.Add($"{slight} takes {words.Of(channel.Slight)} from goodwill");
        var text = string.Join("; ", parts);
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private string After(DurationDefinition duration) => words.IsInstant(duration) ? " at once" : $" after {words.Of(duration)}";
}
