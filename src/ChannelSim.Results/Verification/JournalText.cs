using System.Text;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>A journal as it is written: its lines with their numbers, and what of it is no line.</summary>
internal sealed class JournalText
{
    private readonly Dictionary<(int Instalment, int Batch), JournalLine> _lines = [];
    private readonly List<VerificationFinding> _faults = [];

    private JournalText()
    {
    }

    /// <summary>The last line of each batch.</summary>
    public IReadOnlyDictionary<(int Instalment, int Batch), JournalLine> Lines => _lines;

    /// <summary>What is wrong with the text itself.</summary>
    public IReadOnlyList<VerificationFinding> Faults => _faults;

    public static JournalText Read(FolderPaths paths, bool complete)
    {
        var journal = new JournalText();
        if (!File.Exists(paths.Journal))
        {
            if (complete) journal.Fault("is missing: a study that is complete has a line in it for each batch");
            return journal;
        }

        var text = File.ReadAllText(paths.Journal, Encoding.UTF8).Split('\n');
        for (var i = 0; i < text.Length - 1; i++) journal.Add(text[i], i + 1, isLast: i == text.Length - 2 && text[^1].Length == 0, complete);
        if (text[^1].Length > 0) journal.Torn(text.Length, complete);
        return journal;
    }

    private void Add(string text, int number, bool isLast, bool complete)
    {
        if (Journal.Parse(Encoding.UTF8.GetBytes(text), out var fault) is not { } line)
        {
            if (isLast && !complete) Torn(number, complete);
            else Fault($"line {number} cannot be read as the JSON object of a batch: it {fault}");
            return;
        }

        if (Journal.Text(line) != text) Fault($"line {number} is not as it was written: it should be {Journal.Text(line)}");
        if (_lines.TryGetValue((line.Instalment, line.Batch), out var before) && Journal.Text(before) != text) Fault($"line {number} says of batch {line.Instalment}-{line.Batch} something else than a line before it");
        _lines[(line.Instalment, line.Batch)] = line;
    }

    // A crash tears the last line, and the study goes on without it; a study that is complete was closed properly.
    private void Torn(int number, bool complete)
    {
        if (complete) Fault($"line {number} is not whole, and a study that is complete has whole lines only");
        else _faults.Add(new VerificationFinding("journal.jsonl", true, $"line {number} was torn off by an interruption: its batch does not count, and resume runs it again"));
    }

    private void Fault(string text) => _faults.Add(new VerificationFinding("journal.jsonl", false, text));
}
