using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;

namespace ChannelSim.Exercise.Live;

/// <summary>Every incident of an exercise so far, and how each came to its end.</summary>
internal sealed class IncidentBook
{
    private readonly List<(IncidentTypeId Type, StepEventKind? End)> _incidents = [];

    public int Count => _incidents.Count;

    public bool Has(int incident) => incident >= 0 && incident < _incidents.Count;

    public IncidentTypeId TypeOf(int incident) => _incidents[incident].Type;

    /// <summary>Decided, settled or closed by hand; null: it is open.</summary>
    public StepEventKind? EndOf(int incident) => _incidents[incident].End;

    public void Hear(in StepEvent happened)
    {
        if (happened.Kind == StepEventKind.Opened) _incidents.Add((happened.AsOpened().Type, null));
        else if (happened.Kind is StepEventKind.Decided or StepEventKind.Settled or StepEventKind.ClosedByHand)
            _incidents[happened.Incident!.Value.Number] = (TypeOf(happened.Incident.Value.Number), happened.Kind);
    }
}
