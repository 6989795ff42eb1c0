using ChannelSim.Cli.Files;
using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Exercise.Orders;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Playing;

/// <content>Lines: what the table itself understands, and commands of the exercise.</content>
internal sealed partial class LiveTable
{
    private const string KeyHelp = "On an empty line Space runs or stops the clock, and . is `next`. Esc puts aside what was said. `help COMMAND` says more.";

    private void Enter(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return;
        switch (words[0].ToLowerInvariant())
        {
            case "seat": ChangeSeat(words); break;
            case "help" or "?": Show([.. TableWords.Help(words.Length > 1 ? words[1] : null, _exercise.ContextOf(Seat)), .. words.Length > 1 ? Array.Empty<string>() : ["", KeyHelp]]); break;
            case "what-if": AskFan(text["what-if".Length..]); break;
            case "quit" or "exit": IsLeft = true; break;
            case var word when TableWords.Page(word, Scene, Seat.Kind) is { } page: Show(page); break;
            default: Command(text); break;
        }
    }

    private void ChangeSeat(string[] words)
    {
        var seats = _exercise.Terms.Seats;
        if (words.Length != 2 || seats.Find(words[1]) is not { } wanted) Say(trouble: true, $"`seat` takes one of {string.Join(", ", seats.Select(known => known.Id))}.");
        else if (wanted == Seat) Say(trouble: false, $"You sit at {Seat.Id}.");
        else Knock(() => _door.Ask(Seat, wanted));
    }

    private void Command(string text)
    {
        var reading = OrderLine.Parse(text, _exercise.ContextOf(Seat));
        if (reading.Order is not { } order)
        {
            Say(trouble: true, reading.Fault!);
            return;
        }

        Submit(text, order);
    }

    private bool Submit(string text, Order order)
    {
        try
        {
            _pace.Go();
            var reply = _exercise.Submit(Seat, order, _time.GetUtcNow());
            _pace.Wait();
            if (reply.Refusal is { } refusal) Say(trouble: true, $"{text}: refused. {refusal}");
            else Say(trouble: false, $"{text}: {reply.DoneFor(Seat)}");
            return reply.IsAccepted;
        }
        catch (Exception exception) when (exception is StoreFailedException || Faults.IsOfSurroundings(exception))
        {
            Say(trouble: true, $"{text}: not done, since the log cannot keep it: {Faults.Reason(exception)}");
            return false;
        }
    }
}
