using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Building;

/// <summary>
/// The address of a timeline entry's random stream: its name, else what it does and when (not its title: rewording must not change luck). It stays when other
/// entries are added; the second of the same address is told apart by "#2".
/// </summary>
internal sealed class StreamNames
{
    private static readonly string[] Telling = ["at", "when", "in-batch", "climate", "rung", "suspend", "restore", "incident", "hostile"];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> count = new(StringComparer.Ordinal);

    public string Of(Block block)
    {
        var name = block.Text("name") ?? Canonical(block);
        var number = count[name] = count.GetValueOrDefault(name) + 1;
        var unique = number == 1 ? name : $"{name}#{number}";
        while (!taken.Add(unique)) unique = $"{name}#{count[name] = ++number}";
        return unique;
    }

    private static string Canonical(Block block) =>
        string.Join(' ', Telling.Where(block.Has).Select(key => $"{key}={Written(block.Entry(key)!.Value)}"));

    private static string Written(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(',', list.Items.Select(Written)),
        _ => "",
    };
}
