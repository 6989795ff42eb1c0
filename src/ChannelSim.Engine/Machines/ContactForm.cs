namespace ChannelSim.Engine.Machines;

/// <summary>How people come to talk over a channel.</summary>
public enum ContactForm
{
    /// <summary>One side rings, and the other notices nothing before somebody answers.</summary>
    Rung,

    /// <summary>One side asks; the other sees that it is asked, and accepts, puts off or refuses.</summary>
    AskedFor,

    /// <summary>Both meet at sessions that are due: nobody asks.</summary>
    Scheduled,
}
