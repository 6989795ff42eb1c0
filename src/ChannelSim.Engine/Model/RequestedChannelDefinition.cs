namespace ChannelSim.Engine.Model;

/// <summary>A channel that is asked for, and accepted, postponed or refused: a call, a meeting.</summary>
public abstract record RequestedChannelDefinition : ContactChannelDefinition
{
    /// <summary>How a request is decided; the members below are its own.</summary>
    public required RequestTerms Request { get; init; }

    /// <inheritdoc cref="RequestTerms.Call"/>
    public override DurationDefinition Call { get => Request.Call; init => Request = Request with { Call = value }; }

    /// <inheritdoc cref="RequestTerms.Accept"/>
    public VariedProbability Accept { get => Request.Accept; init => Request = Request with { Accept = value }; }

    /// <inheritdoc cref="RequestTerms.Postpone"/>
    public VariedProbability Postpone { get => Request.Postpone; init => Request = Request with { Postpone = value }; }

    /// <inheritdoc cref="RequestTerms.Response"/>
    public DurationDefinition Response { get => Request.Response; init => Request = Request with { Response = value }; }

    /// <inheritdoc cref="RequestTerms.Delay"/>
    public DurationDefinition Delay { get => Request.Delay; init => Request = Request with { Delay = value }; }

    /// <inheritdoc cref="RequestTerms.Lead"/>
    public DurationDefinition Lead { get => Request.Lead; init => Request = Request with { Lead = value }; }

    /// <inheritdoc cref="RequestTerms.CoolingOff"/>
    public DurationDefinition CoolingOff { get => Request.CoolingOff; init => Request = Request with { CoolingOff = value }; }

    /// <summary>Time on the way from the date that was agreed until people talk; null: nobody travels.</summary>
    public abstract DurationDefinition? Journey();
}
