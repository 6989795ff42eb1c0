using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// What a projector has to remember to tell what it may: incidents, contacts, words that were chosen. It knows more than its audience does; only rows read it.
/// </summary>
/// <param name="scenario">The world, and the texts of the timeline.</param>
internal sealed class Memory(Scenario scenario)
{
    private readonly Dictionary<IncidentId, IncidentTypeId> _types = [];
    private readonly Dictionary<IncidentId, double> _decideBy = [];
    private readonly List<IncidentId> _known = [];
    private readonly Dictionary<IncidentId, int> _numbers = [];
    private readonly Dictionary<ChannelId, Contact> _contacts = [];
    private readonly Dictionary<ChannelId, ChosenWord> _words = [];
    private readonly Dictionary<TimelineEntryId, (string? Title, string? Text)> _edits = [];

    /// <summary>Takes an event in, before anybody is told.</summary>
    public void Note(in StepEvent happened, in World world)
    {
        switch (happened.Kind)
        {
            case StepEventKind.Opened: Open(happened.AsOpened(), in world); break;
            case StepEventKind.FuseExtended: _decideBy[happened.Incident!.Value] = happened.AsFuseExtended().BurnsDownAt.Minutes; break;
            case StepEventKind.Attempted: _contacts[happened.AsAttempted().Channel] = new Contact(happened.AsAttempted().Asker, happened.Incident); break;
            case StepEventKind.Connected: Connect(happened.AsConnected().Channel); break;
            default: break;
        }
    }

    /// <summary>Takes the end of a contact in, after it was told.</summary>
    public void Forget(in StepEvent happened)
    {
        if (happened.Kind is StepEventKind.Unanswered or StepEventKind.Refused or StepEventKind.Withdrawn or StepEventKind.Completed or StepEventKind.BrokenOff or StepEventKind.Cut) _contacts.Remove(happened.Channel!.Value);
        else if (happened.Kind == StepEventKind.Statement) _words.Remove(happened.Channel!.Value);
    }

    /// <summary>Gives an incident the next number of the audience, if it has none yet.</summary>
    public int Number(IncidentId incident)
    {
        if (_numbers.TryGetValue(incident, out var known)) return known;
        _known.Add(incident);
        return _numbers[incident] = _known.Count;
    }

    public bool Knows(IncidentId incident) => _numbers.ContainsKey(incident);

    public int? NumberOf(IncidentId incident) => _numbers.TryGetValue(incident, out var number) ? number : null;

    public IncidentId? IncidentOf(int number) => number >= 1 && number <= _known.Count ? _known[number - 1] : null;

    public IncidentTypeDefinition TypeOf(IncidentId incident) => scenario.Model.Incidents[_types[incident].Index];

    public IncidentTypeId TypeIdOf(IncidentId incident) => _types[incident];

    /// <summary>By when it has to be decided; null: it was decided as it opened.</summary>
    public double? DecideBy(IncidentId incident) => _decideBy.TryGetValue(incident, out var minutes) ? minutes : null;

    /// <summary>The contact on a channel; it must have one, or have just had it.</summary>
    public Contact ContactOn(ChannelId channel) => _contacts[channel];

    public bool HasContact(ChannelId channel) => _contacts.ContainsKey(channel);

    /// <summary>Whether a side sees that a channel serves a contact: it asked, or was asked, or somebody has answered. A line that the other side rings is not seen to ring.</summary>
    public bool SeesContact(ChannelId channel, SideId side) =>
        _contacts.TryGetValue(channel, out var contact) && (contact.Asker == side || contact.IsAnswered || !scenario.Model.Channels[channel.Index].Kind.IsRung());

    /// <summary>The side that is asked, in a call under way, what it has done; null: nobody is.</summary>
    public SideId? SpeakerOn(ChannelId channel) => _contacts.TryGetValue(channel, out var contact) && contact is { IsAnswered: true, Incident: { } incident } ? TypeOf(incident).Observer.Other : null;

    public void Choose(ChannelId channel, ChosenWord word) => _words[channel] = word;

    public ChosenWord? WordOn(ChannelId channel) => _words.GetValueOrDefault(channel);

    /// <summary>An entry's title or text was changed before its release; null leaves what was.</summary>
    public void Edit(TimelineEntryId entry, string? title, string? text) => _edits[entry] = (title ?? TitleOf(entry), text ?? TextOf(entry));

    public string? TitleOf(TimelineEntryId entry) => _edits.TryGetValue(entry, out var edited) ? edited.Title : scenario.Model.Timeline[entry.Index].Title;

    public string? TextOf(TimelineEntryId entry) => _edits.TryGetValue(entry, out var edited) ? edited.Text : scenario.TextsOf(entry)?.Text;

    // No event says when a fuse burns down; the world does, as long as the incident is open.
    private void Open(Opened opened, in World world)
    {
        _types[opened.Incident] = opened.Type;
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
            if (world.OpenSlots.Has(slot) && world.Incidents[slot].Number == opened.Incident.Number) _decideBy[opened.Incident] = world.Incidents[slot].FuseAt;
    }

    private void Connect(ChannelId channel)
    {
        _contacts[channel] = _contacts[channel] with { IsAnswered = true };
        _words.Remove(channel);
    }
}

/// <summary>A request, a line that rings, or a call under way.</summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Incident">What about; null: nothing in particular.</param>
/// <param name="IsAnswered">Whether people talk.</param>
internal sealed record Contact(SideId Asker, IncidentId? Incident, bool IsAnswered = false);

/// <summary>What people chose to have said.</summary>
/// <param name="Deliberate">That it was meant, or that it was not.</param>
/// <param name="Text">In which words; null: in no particular ones.</param>
internal sealed record ChosenWord(bool Deliberate, string? Text);
