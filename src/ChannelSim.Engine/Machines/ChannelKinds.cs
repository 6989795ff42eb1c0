namespace ChannelSim.Engine.Machines;

/// <summary>
/// What is true of some kinds of channel and not of others, said once. Whoever tells, draws or reads channels asks this, where it is not the kind that matters but
/// what follows from it; each answer names every kind, so that a new one does not compile before it is thought of.
/// </summary>
public static class ChannelKinds
{
    /// <summary>How people come to talk over it.</summary>
    public static ContactForm Form(this ChannelKind kind) => kind switch
    {
        ChannelKind.Line => ContactForm.Rung,
        ChannelKind.Call or ChannelKind.Meeting => ContactForm.AskedFor,
        ChannelKind.Talks => ContactForm.Scheduled,
    };

    /// <summary>Whether it can fail without anybody noticing: then it is checked, and known only to have worked at some time.</summary>
    public static bool FailsUnseen(this ChannelKind kind) => kind switch
    {
        ChannelKind.Line => true,
        ChannelKind.Call or ChannelKind.Meeting or ChannelKind.Talks => false,
    };

    /// <summary>Whether it is <see cref="ContactForm.Rung"/>.</summary>
    public static bool IsRung(this ChannelKind kind) => kind.Form() == ContactForm.Rung;

    /// <summary>Whether it is <see cref="ContactForm.Scheduled"/>.</summary>
    public static bool HasSessions(this ChannelKind kind) => kind.Form() == ContactForm.Scheduled;
}
