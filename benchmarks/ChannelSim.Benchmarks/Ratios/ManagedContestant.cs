using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A contestant that runs under .NET, and how it is made.</summary>
/// <param name="Work">What it does.</param>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Aim">See <see cref="Entry.Aim"/>.</param>
/// <param name="Make">Makes it, in this process.</param>
internal sealed record ManagedContestant(Work Work, string Name, double? Aim, Func<Contestant> Make)
{
    /// <summary>The same in a process of its own.</summary>
    public ProgramContestant Start() => new(Name, "dotnet", typeof(Server).Assembly.Location, "serve", Work.Name, Name);
}
