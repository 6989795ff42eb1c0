using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>Every incident of an exercise so far, and how each came to its end.</summary>
internal sealed class IncidentBook
{
    private readonly List<(Opened Opened, StepEventKind? End)> _incidents = [];
    private readonly HashSet<int> _stoppedInVain = [];

    public bool Has(int incident) => incident >= 0 && incident < _incidents.Count;

    public IncidentTypeId TypeOf(int incident) => _incidents[incident].Opened.Type;

    public bool IsDeliberate(int incident) => _incidents[incident].Opened.IsDeliberate;

    /// <summary>Decided, settled or closed by hand; null: it is open.</summary>
    public StepEventKind? EndOf(int incident) => _incidents[incident].End;

    /// <summary>Whether it is decided, and its author has not been told: the other side keeps what it decides to itself, and only what follows can be seen.</summary>
    public bool IsOverInSecret(int incident) => Has(incident) && EndOf(incident) == StepEventKind.Decided && !_stoppedInVain.Contains(incident);

    /// <summary>Whether its author knows it to be over.</summary>
    public bool IsOverForAuthor(int incident) => EndOf(incident) is not null && !IsOverInSecret(incident);

    /// <summary>Its author has stopped what was decided already.</summary>
    public void StopInVain(int incident) => _stoppedInVain.Add(incident);

    public void Hear(in StepEvent happened)
    {
        if (happened.Kind == StepEventKind.Opened) _incidents.Add((happened.AsOpened(), null));
        else if (happened.Kind is StepEventKind.Decided or StepEventKind.Settled or StepEventKind.ClosedByHand)
            _incidents[happened.Incident!.Value.Number] = (_incidents[happened.Incident.Value.Number].Opened, happened.Kind);
    }
}
