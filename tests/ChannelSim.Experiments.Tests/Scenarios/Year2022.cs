using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>What the record says of 2022, counted over replications of a scenario.</summary>
internal sealed class Year2022
{
    private const double ThirteenthOfMay = 73 * 1440;   // minutes after 1 March
    private const double Day = 1440;

    private readonly ChannelId line, chiefs, ministers;
    private readonly IncidentTypeId stray;
    private readonly ClimateId open;
    private readonly int clash, top;
    private readonly List<IncidentTypeId> types = [];
    private readonly List<bool> openedOpen = [];
    private long uses, silent, chiefsAfter, ministersAfter, clashes, nuclear;

    private Year2022(CompiledModel model)
    {
        (line, chiefs, ministers) = (new(Recorder.ChannelOf(model, "deconfliction-line")), new(Recorder.ChannelOf(model, "milley-gerasimov")), new(Recorder.ChannelOf(model, "austin-shoigu")));
        stray = new(Recorder.TypeOf(model, "stray-missile"));
        open = new(Recorder.ClimateOf(model, "open"));
        (clash, top) = (Recorder.RungOf(model, "clash"), model.Definition.Rungs.Length - 1);
    }

    public double Replications { get; private set; }

    /// <summary>Completed calls on the line about incidents, mean.</summary>
    public double LineUses => uses / Replications;

    /// <summary>Share of replications without any contact of ministers or chiefs before 13 May.</summary>
    public double SilentSpring => silent / Replications;

    /// <summary>Contacts of the ministers from 13 May on, routine included, mean.</summary>
    public double MinistersAfterwards => ministersAfter / Replications;

    /// <summary>Contacts of the chiefs from 13 May on, routine included, mean.</summary>
    public double ChiefsAfterwards => chiefsAfter / Replications;

    /// <summary>Chiefs' calls tried about a stray missile, climate open.</summary>
    public long ChiefsTried { get; private set; }

    /// <summary>Of them connected within 24 hours.</summary>
    public long ChiefsConnected { get; private set; }

    public double ChiefsFailed => 1 - ((double)ChiefsConnected / ChiefsTried);

    /// <summary>Of the replications with a clash those with nuclear use.</summary>
    public double NuclearAfterClash => (double)nuclear / clashes;

    public long Clashes => clashes;

    public static Year2022 Of(string file, int replications)
    {
        var model = Shipped.Compile(file);
        var year = new Year2022(model);
        Recorder.Each(model, replications, events => year.Add(events, model.Definition.StartClimate));
        return year;
    }

    private void Add(IReadOnlyList<StepEvent> events, ClimateId climate)
    {
        types.Clear();
        openedOpen.Clear();
        var (early, peak) = (false, 0);
        foreach (var happened in events)
        {
            if (happened.Kind == StepEventKind.ClimateChanged) climate = happened.AsClimateChanged().To;
            if (happened.Kind == StepEventKind.RungChanged) peak = Math.Max(peak, happened.AsRungChanged().To.Index);
            if (happened.Kind == StepEventKind.Opened) Open(happened.AsOpened().Type, climate);
            if (happened.Kind == StepEventKind.Completed && happened.Channel == line && happened.Incident is not null) uses++;
            if (happened.Kind == StepEventKind.Attempted && IsChiefsAboutStrayMissile(happened)) ChiefsTried++;
            if (happened.Kind != StepEventKind.Connected) continue;
            early |= Count(happened);
            if (IsChiefsAboutStrayMissile(happened) && happened.AsConnected().AfterAttempt.Minutes <= Day) ChiefsConnected++;
        }

        if (!early) silent++;
        if (peak >= clash) clashes++;
        if (peak >= top) nuclear++;
        Replications++;
    }

    private void Open(IncidentTypeId type, ClimateId climate)
    {
        types.Add(type);
        openedOpen.Add(climate == open);
    }

    private bool IsChiefsAboutStrayMissile(in StepEvent happened) =>
        happened.Channel == chiefs && happened.Incident is { } about && types[about.Number] == stray && openedOpen[about.Number];

    /// <summary>Counts a connection of principals; true where it is one before 13 May.</summary>
    private bool Count(in StepEvent connected)
    {
        if (connected.Channel != chiefs && connected.Channel != ministers) return false;
        if (connected.At.Minutes < ThirteenthOfMay) return true;
        if (connected.Channel == chiefs) chiefsAfter++;
        else ministersAfter++;
        return false;
    }
}
