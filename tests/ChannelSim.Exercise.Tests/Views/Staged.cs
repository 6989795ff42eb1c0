using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>Scenarios of models that no file describes.</summary>
internal static class Staged
{
    public static Scenario Of(ModelDefinition model, ExerciseSettings? exercise = null) => new()
    {
        Model = model,
        Id = model.Id,
        Title = model.Id,
        Clock = new ScenarioClock(Instant.FromUtc(2022, 3, 1, 0, 0), model.Horizon, DateTimeZone.Utc, [DateTimeZone.Utc]),
        Sources = [],
        Study = new StudyDefinition(null, []),
        ManualEntries = [],
        Exercise = exercise ?? ExerciseSettings.None,
        FileName = "model",
        Text = "",
        Sha256 = "",
        Places = ImmutableDictionary<string, Place>.Empty,
        Assignments = [],
    };
}
