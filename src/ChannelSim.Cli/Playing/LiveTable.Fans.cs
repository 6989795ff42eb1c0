using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Cli.Playing;

/// <content>What could come: a question is worked out beside the exercise, which goes on meanwhile, and is shown as far as it has come.</content>
internal sealed partial class LiveTable
{
    private const int FanColumns = 78;
    private CancellationTokenSource? _withdrawn;
    private string _question = "";
    private string _whose = "";
    private volatile Fan? _soFar;
    private Fan? _shown;

    /// <summary>Whether what is known of an answer is shown before all of it is; lines would come again and again.</summary>
    public bool ShowsFansInParts { get; init; } = true;

    /// <summary>The answer to come; null: nothing was asked.</summary>
    public Task<Fan>? Fan { get; private set; }

    private void AskFan(string text)
    {
        StopFan();
        var (question, fault) = WhatIf.Read(text, _exercise, Seat);
        if (question is null)
        {
            Say(trouble: true, fault!);
            return;
        }

        (_withdrawn, _question, _whose, _soFar, _shown) = (new CancellationTokenSource(), text, question.Whose, null, null);
        var token = _withdrawn.Token;
        Fan = Task.Run(() => FanRunner.Run(question.Source, question.Options, question.Worlds, question.Until, fan => _soFar = fan, token), token);
        Say(trouble: false, $"what-if{text}: being played in {question.Worlds} worlds; Esc withdraws the question.");
    }

    private void LookAtFan()
    {
        if (Fan is not { } asked || IsShut) return;
        if (ShowsFansInParts && !asked.IsCompleted && _soFar is { } some && some != _shown) Show(Lines(_shown = some));
        if (!asked.IsCompleted) return;
        StopFan();
        if (asked.IsCompletedSuccessfully) KeepFan(asked.Result);
        else Say(trouble: true, $"what-if{_question}: {asked.Exception?.InnerException?.Message ?? "withdrawn"}");
    }

    // What is shown changes play, so it is kept like a command.
    private void KeepFan(Fan fan)
    {
        var shown = Lines(fan);
        if (Submit($"what-if{_question}", new Order { Verb = Verb.Show, Title = $"What if:{_question}", Text = string.Join('\n', shown), To = [Seat.Id] })) Show(shown);
    }

    private string[] Lines(Fan fan) => FanText.Of(fan, _exercise.Scenario, _whose, FanColumns).TrimEnd().Split('\n');

    private bool StopFan()
    {
        var wasAsked = Fan is not null;
        _withdrawn?.Cancel();
        (Fan, _withdrawn) = (null, null);
        return wasAsked;
    }
}
