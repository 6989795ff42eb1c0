using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Engine;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Playing;

/// <summary>
/// An exercise as lines: commands come in, one a line, and what the seat is told goes out. From a pipe no wall clock is read, so that a script always gives the same; at its end
/// the exercise runs to its horizon.
/// </summary>
internal sealed class PlainTable
{
    private readonly LiveExercise _exercise;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly Dictionary<string, long> _read = new(StringComparer.Ordinal);
    private readonly string? _folder;
    private readonly CancellationToken _cancellation;
    private Seat _seat;
    private int _faults;
    private int _unplayable;
    private bool _left;

    private PlainTable(LiveExercise exercise, Seat seat, string? folder, (TextReader Input, TextWriter Output, TextWriter Error) streams, CancellationToken cancellation)
    {
        (_exercise, _seat, _folder, _cancellation) = (exercise, seat, folder, cancellation);
        (_input, _output, _error) = streams;
    }

    private double Horizon => _exercise.Scenario.Clock.Horizon.Minutes;

    /// <summary>Plays it from standard input to its end.</summary>
    /// <returns>The exit code: lines that were not understood are wrong input, told each with its number, and the rest was played.</returns>
    /// <exception cref="CommandException">The log cannot be kept, or the exercise comes to no end.</exception>
    public static int Play(LiveExercise exercise, Seat seat, string? folder, CancellationToken cancellation) => Play(exercise, seat, folder, (Console.In, Console.Out, Console.Error), cancellation);

    /// <summary>Plays it from lines to its end.</summary>
    internal static int Play(LiveExercise exercise, Seat seat, string? folder, (TextReader Input, TextWriter Output, TextWriter Error) streams, CancellationToken cancellation)
    {
        var table = new PlainTable(exercise, seat, folder, streams, cancellation);
        try
        {
            return table.Run();
        }
        catch (LimitReachedException exception)
        {
            table.Show(before: exercise.Now.Minutes); // at the moment itself things happen for ever
            throw Leaving.AtStandstill(exception, folder);
        }
    }

    private int Run()
    {
        foreach (var line in PlainText.Heading(_exercise, _seat)) _output.WriteLine(line);
        Show();
        for (var number = 1; !_left && NextLine() is { } line; number++) Take(ScriptLine.Of(line), number);
        if (!_left && !_cancellation.IsCancellationRequested) RunTo(Horizon);
        Show();
        Kept(() => _exercise.Mark(DateTimeOffset.UtcNow));
        if (_cancellation.IsCancellationRequested)
        {
            if (_folder is not null) _error.WriteLine(Leaving.GoOn(_folder));
            return ExitCode.Interrupted;
        }

        _output.WriteLine("world " + WorldHash.Of(in _exercise.World));
        return _faults > 0 ? ExitCode.BadInput : _unplayable > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    // A pipe may stay open for as long as it likes; who interrupts does not wait for its next line.
    private string? NextLine()
    {
        if (_cancellation.IsCancellationRequested) return null;
        var reading = Task.Run(_input.ReadLine, CancellationToken.None);
        try
        {
            reading.Wait(_cancellation);
            return reading.Result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Take(ScriptLine line, int number)
    {
        if (line.At is { } moment && !RunToMoment(moment, number)) return;
        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (words[0] == "seat") Sit(words, number);
        else if (words[0] == "quit") _left = true;
        else if (words[0] == "help") Tell(TableWords.Help(words.Length > 1 ? words[1] : null, _exercise.ContextOf(_seat)));
        else if (TableWords.Page(words[0], Scene, _seat.Kind) is { } page) Tell(page.Prepend($"> {words[0]}"));
        else if (words[0] == "what-if") Ask(line.Text["what-if".Length..], number);
        else Command(line.Text, number);
    }

    private void Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines) _output.WriteLine(line);
    }

    private Scene Scene()
    {
        var seen = _exercise.SeenBy(Audience.Of(_seat));
        return new Scene(_exercise.Scenario, _seat, SeatView.Of(_exercise.Scenario, Audience.Of(_seat), seen, _exercise.Now), seen, _exercise.Clock, new Typed("", "", 0))
        {
            HoldsClock = _exercise.HoldsClock(_seat),
            Coming = _seat.Kind == SeatKind.Control ? new Upcoming(_exercise).All() : [],
        };
    }

    // What is shown changes play, so it is kept like a command.
    private void Ask(string text, int number)
    {
        var (question, fault) = WhatIf.Read(text, _exercise, _seat);
        if (question is null)
        {
            Fault(number, fault!);
            return;
        }

        _output.WriteLine($"> what-if{text}");
        if (Played(question, number) is not { } fan) return;
        var shown = FanText.Of(fan, _exercise.Scenario, question.Whose);
        Submit(_seat, new Order { Verb = Verb.Show, Title = $"What if:{text}", Text = shown, To = [_seat.Id] });
        Show();
        if (_seat.Kind == SeatKind.Control) _output.WriteLine(shown);
    }

    private Fan? Played(WhatIf question, int number)
    {
        try
        {
            return FanRunner.Run(question.Source, question.Options, question.Worlds, question.Until, cancellation: _cancellation);
        }
        catch (LimitReachedException exception)
        {
            _unplayable++;
            _error.WriteLine(FormattableString.Invariant($"line {number}: what could come from here cannot be played: {exception.Message}"));
            return null;
        }
    }

    private bool RunToMoment(string moment, int number)
    {
        if (moment.Length == 0)
        {
            Fault(number, "`at` takes a moment, and what is to be done then: at T+2h note \"two hours\"");
            return false;
        }

        var reading = OrderLine.Parse($"until {moment}", _exercise.ContextOf(Seat.Control));
        if (reading.Order?.Number is not { } minutes)
        {
            Fault(number, reading.Fault ?? $"{moment} is no moment");
            return false;
        }

        if (minutes > Horizon)
        {
            Fault(number, $"{moment} is beyond the end: the exercise ends at {ToldText.After(Horizon)}");
            return false;
        }

        if (minutes < _exercise.Now.Minutes)
        {
            Fault(number, $"{moment} is past: it is {ToldText.After(_exercise.Now.Minutes)}");
            return false;
        }

        RunTo(minutes);
        Show();
        return true;
    }

    // A decision that is owed stops the clock; where nobody is there to take it, somebody lets the clock run, and the exercise's rule for it holds.
    private void RunTo(double minutes)
    {
        while (_exercise.AdvanceTo(new SimTime(minutes)) == WhyStopped.DecisionDue)
        {
            Show();
            _output.WriteLine($"{ToldText.After(_exercise.Now.Minutes)} A decision was due and nobody took it.");
            Submit(_exercise.HoldsClock(_seat) ? _seat : Seat.Control, new Order { Verb = Verb.Resume });
        }
    }

    private void Sit(string[] words, int number)
    {
        if (words.Length == 2 && _exercise.Terms.Seats.Find(words[1]) is { } seat)
        {
            _seat = seat;
            _output.WriteLine(PlainText.Sits(seat));
            if (seat.Brief is { } brief && !_read.ContainsKey(seat.Id)) _output.WriteLine(brief);
            Show();
            return;
        }

        Fault(number, $"`seat` takes one of {string.Join(", ", _exercise.Terms.Seats.Select(known => known.Id))}");
    }

    private void Command(string text, int number)
    {
        var reading = OrderLine.Parse(text, _exercise.ContextOf(_seat));
        if (reading.Order is not { } order)
        {
            Fault(number, reading.Fault!);
            return;
        }

        _output.WriteLine($"> {text}");
        var reply = Submit(_seat, order);
        Show();
        _output.WriteLine(reply.Refusal is { } refusal ? $"  refused: {refusal}" : "  " + reply.DoneFor(_seat));
        if (!reply.IsAccepted || !_exercise.Clock.IsRunning) return;
        RunClock(order);
        Show();
    }

    // Without a wall clock, a clock that runs runs to where it stops by itself.
    private void RunClock(Order order)
    {
        var goal = order.Verb == Verb.Until && order.Number is { } moment ? moment : Horizon;
        if (_exercise.AdvanceTo(new SimTime(goal)) == WhyStopped.DecisionDue)
        {
            Show();
            _output.WriteLine($"{ToldText.After(_exercise.Now.Minutes)} The clock stops: a decision is due.");
        }
    }

    private OrderReply Submit(Seat seat, Order order)
    {
        var reply = default(OrderReply);
        Kept(() => reply = _exercise.Submit(seat, order, DateTimeOffset.UtcNow));
        return reply!;
    }

    private void Kept(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw Leaving.NotKept(exception, _folder);
        }
    }

    private void Show(double before = double.PositiveInfinity)
    {
        var seen = _exercise.SeenBy(Audience.Of(_seat));
        foreach (var one in seen.Skip((int)_read.GetValueOrDefault(_seat.Id)).TakeWhile(one => one.Minutes < before))
            foreach (var line in ToldText.Of(one, _exercise.Scenario.Clock)) _output.WriteLine(line);
        _read[_seat.Id] = seen.Count;
        _output.Flush();
    }

    private void Fault(int number, string text)
    {
        _faults++;
        _error.WriteLine(FormattableString.Invariant($"line {number}: {text}"));
    }
}
