using ChannelSim.Engine.Events;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>All that a slow replication yields.</summary>
/// <param name="Events">What happened, in order.</param>
/// <param name="Outcome">What was counted on the way.</param>
internal sealed record SlowResult(IReadOnlyList<StepEvent> Events, SlowOutcome Outcome);

/// <summary>The counters of a replication.</summary>
internal sealed class SlowOutcome
{
    public required ChannelOutcome[] Channels { get; init; }

    public required TypeOutcome[] Types { get; init; }

    /// <summary>First time at each rung; infinite: never.</summary>
    public required double[] FirstTimeAtRung { get; init; }

    /// <summary>What made the replication arrive at each rung for the first time; none for those it began on and those it never reached.</summary>
    public required ClimbCause[] FirstCauses { get; init; }

    /// <summary>Whether there had been a miscalculation by then.</summary>
    public required bool[] MiscalculatedBefore { get; init; }

    /// <summary>When each entry of the timeline fired, its chance having come up; infinite: never.</summary>
    public required double[] FiredAt { get; init; }

    public int PeakRung { get; set; }

    public int FinalRung { get; set; }

    public bool Terminal { get; set; }

    public double EndMinutes { get; set; }

    public double FinalGoodwill { get; set; }

    public int FinalClimate { get; set; }

    public int ClimateChanges { get; set; }

    public int Relaxations { get; set; }

    public int OfficialReadings { get; set; }

    /// <summary>Most incidents open at one moment: the engine has a limit, this interpreter has none.</summary>
    public int MostOpenIncidents { get; set; }

    /// <summary>Most official readings pending at one moment; limited likewise.</summary>
    public int MostOfficialReadings { get; set; }

    /// <summary>Most follow-ups to come at one moment; limited likewise.</summary>
    public int MostFollowUps { get; set; }

    public IReadOnlyList<double> ParameterValues { get; init; } = [];
}

/// <summary>What became of the incidents of one type.</summary>
internal sealed class TypeOutcome
{
    public int Opened { get; set; }

    public int OpenedByRate { get; set; }

    public int OpenedByTimeline { get; set; }

    public int Provoked { get; set; }

    public int Emboldened { get; set; }

    /// <summary>Incidents about which a call that their author asked for was completed.</summary>
    public int Announced { get; set; }

    public int RespondedDeliberate { get; set; }

    public int RespondedAccident { get; set; }

    public int StoodDownDeliberate { get; set; }

    public int StoodDownAccident { get; set; }

    public int SettledDeliberate { get; set; }

    public int SettledAccident { get; set; }

    public int Undecided { get; set; }
}

/// <summary>What a channel did. Sessions of talks are counted under <see cref="Contacts"/>: held is connected.</summary>
internal sealed class ChannelOutcome
{
    /// <summary>Contacts about incidents, and sessions.</summary>
    public ContactCounts Contacts { get; } = new();

    /// <summary>Routine contacts, apart.</summary>
    public ContactCounts Routine { get; } = new();

    /// <summary>Moments a plan reached the channel with its chance come up.</summary>
    public int Wanted { get; set; }

    /// <summary>Of these, how often it was neither failed, repaired nor suspended.</summary>
    public int Worked { get; set; }

    public int ChecksMade { get; set; }

    public int Failures { get; set; }

    public int Repairs { get; set; }

    public double UnseenDownMinutes { get; set; }

    public double SeenDownMinutes { get; set; }

    public double SuspendedMinutes { get; set; }
}

/// <summary>Counts of contacts.</summary>
internal sealed class ContactCounts
{
    public int Attempts { get; set; }

    public int Connected { get; set; }

    public int Completed { get; set; }

    public int BrokenOff { get; set; }

    public int Cut { get; set; }

    public int Unanswered { get; set; }

    public int Refused { get; set; }

    public int Withdrawn { get; set; }

    public int Postponed { get; set; }

    /// <summary>By <see cref="PassedOverReason"/>.</summary>
    public int[] PassedOver { get; } = new int[4];

    /// <summary>Sum of the times from attempt to connection.</summary>
    public double MinutesToConnection { get; set; }

    public int PendingAtEnd { get; set; }

    public int UnderWayAtEnd { get; set; }

    public int OpenAtEnd => PendingAtEnd + UnderWayAtEnd;
}
