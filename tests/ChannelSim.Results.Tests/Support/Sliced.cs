using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Tests.Support;

/// <summary>Computes slices of a plan, and puts them together.</summary>
internal static class Sliced
{
    /// <summary>Computes a slice to its end, into its folder in another one.</summary>
    public static string RunSlice(this StudyPlan plan, string parent, int number, int count)
    {
        var slice = new Slice(number, count);
        var folder = Path.Combine(parent, slice.FolderName);
        Assert.That(StudyStore.Run(folder, plan, slice, new SessionOptions { Threads = 2 }).IsComplete);
        return folder;
    }

    /// <summary>Computes all slices, the last first.</summary>
    public static void RunSlices(this StudyPlan plan, string parent, int count)
    {
        for (var number = count; number > 0; number--) plan.RunSlice(parent, number, count);
    }

    /// <summary>Looks at folders as <c>gather</c> does.</summary>
    public static Gathering Look(params string[] folders)
    {
        var slices = SlicedStudy.Open(folders);
        return new Gathering(slices, StudyPlan.Make(slices.Study(), 2, out _)!);
    }

    /// <summary>Puts folders together, of which nothing may be missing.</summary>
    public static StudyOutcome Gather(string target, params string[] folders)
    {
        var gathering = Look(folders);
        Assert.That(gathering.Found.Missing, Is.Zero);
        return gathering.Run(target, new SessionOptions());
    }
}
