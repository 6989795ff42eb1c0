using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Each limit of the engine that a file can reach is an error that names it; at the limit all is well.</summary>
public sealed class EngineLimits
{
    private static string Many(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Channels(int count) => Small.Head + $"channels: {{ {Many(count, i => $"c{i}: {{ kind: call, routine: {{ us: 1 }} }}")} }}\n";

    private static string Incidents(int count) => Small.Head + $"incidents: {{ {Many(count, i => $"i{i}: {{ observer: us, rate: 1, hostile: 5%, fuse: 1h }}")} }}\n";

    private static string Rungs(int count) => Small.Head.Replace("ladder: [", $"ladder: [{Many(count - 3, i => $"{{ name: r{i} }}")}, ") + Small.Missile;

    private static string Climates(int count) => Small.Head.Replace("open: {} }", $"open: {{}}, {Many(count - 2, i => $"s{i}: {{}}")} }}") + Small.Missile;

    private static string Timeline(int count) => Small.Head + Small.Missile + $"timeline: [{Many(count, i => $"{{ at: 1d, title: t{i} }}")}]\n";

    private static string Conditions(int count) =>
        Small.Head + Small.Missile + $"timeline: [{{ at: 1d, name: a, incident: missile }}, {{ at: 1d, name: a, incident: missile }}, {Many(count / 2, i => $"{{ when: no contact for 1h after a, title: t{i} }}")}]\n";

    private static string Sessions(int count) => Small.Head + Small.Missile + $"channels: {{ c: {{ kind: talks, sessions: [{Many(count, i => $"{i}h")}] }} }}\n";

    private static string Plan(int count) => Small.Incident($"plan: [{Many(count, _ => "hotline")}]");

    private static IEnumerable<TestCaseData> All()
    {
        yield return new TestCaseData((Func<int, string>)Channels, Limits.Channels, 1).SetName("channels");
        yield return new TestCaseData((Func<int, string>)Incidents, Limits.IncidentTypes, 1).SetName("incident types");
        yield return new TestCaseData((Func<int, string>)Rungs, Limits.Rungs, 1).SetName("rungs");
        yield return new TestCaseData((Func<int, string>)Climates, Limits.Climates, 1).SetName("climates");
        yield return new TestCaseData((Func<int, string>)Timeline, Limits.TimelineEntries, 1).SetName("timeline entries");
        yield return new TestCaseData((Func<int, string>)Conditions, Limits.ConditionTimers, 2).SetName("condition timers");
        yield return new TestCaseData((Func<int, string>)Sessions, Limits.Sessions, 1).SetName("sessions");
        yield return new TestCaseData((Func<int, string>)Plan, Limits.PlanEntries, 1).SetName("plan entries");
    }

    [TestCaseSource(nameof(All))]
    public void One_more_is_an_error_that_names_the_limit(Func<int, string> scenario, int limit, int step)
    {
        Small.Load(scenario(limit));
        var error = Small.Error(scenario(limit + step));
        Assert.That(error.Code, Is.EqualTo("CH210"));
        Assert.That(error.Message, Does.Contain($"{limit}"));
    }
}
