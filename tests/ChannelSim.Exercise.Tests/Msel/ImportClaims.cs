using ChannelSim.Exercise.Msel;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Tests.Msel;

/// <summary>What lists from elsewhere say is understood, and what cannot be is told with its cell.</summary>
public sealed class ImportClaims
{
    private const string Scenario = Lists.Head + """
        timeline:
          # dawn
          - { id: I-1, at: 2d, to: [us], title: Shots, expected: They ask }   # stays
          - at: 5d
            title: Unnamed
          - { name: late, when: rung at least tense, title: Late, chance: 50% }
        """ + "\n";

    private static readonly Dictionary<string, (string Csv, string Where)> Worst = new()
    {
        ["CH800"] = ("id,title\nI-1,\"open\n", "list.csv"),
        ["CH801"] = ("what,ever\n1,2\n", "list.csv:1:1"),
        ["CH802"] = ("id,title,Inject\nI-1,a,b\n", "list.csv:1:10: error CH802: C1: "),
        ["CH803"] = ("id,title\nI-1,a\nI-1,b\n", "list.csv:3:1: error CH803: A3: "),
        ["CH804"] = ("id,time\nI-1,03/04/2027\n", "list.csv:2:5: error CH804: B2: "),
        ["CH805"] = ("id,release,title\nI-9,when,a\n", "list.csv:2:5: error CH805: B2: "),
        ["CH806"] = ("id,to\nI-1,\"us, china\"\n", "list.csv:2:5: error CH806: B2: "),
        ["CH807"] = ("id,chance\nI-1,[\n", "list.csv:2:5: error CH807: B2: "),
    };

    private static IEnumerable<string> Codes => Worst.Keys;

    [Test]
    public void Every_code_has_a_smallest_bad_list() => Assert.That(Codes, Is.EqualTo(InjectListRules.All.Select(rule => rule.Code)));

    [TestCaseSource(nameof(Codes))]
    public void A_bad_list_yields_its_code_alone_and_at_its_cell(string code)
    {
        var faults = Faults(Worst[code].Csv);
        Assert.That(faults.Select(fault => fault.Code), Is.EqualTo(new[] { code }), string.Join('\n', faults));
        Assert.That(faults[0].ToString(), Does.StartWith(Worst[code].Where));
    }

    [Test]
    public void All_faults_are_told_at_once() => Assert.That(
        Faults("id;time;to;release;objective;condition;sets_rung\nI-1;soon;china;;nowhere;;\n???;1d;;;;;\nlate;;;;;whenever;\nI-2;;;never;;;\n").Select(fault => fault.Code),
        Is.EqualTo("CH804 CH806 CH806 CH803 CH805".Split(' ')));

    [TestCase("id,condition\nlate,whenever\n", "list.csv:2:6: error CH406: B2: ")]
    [TestCase("id,sets_rung\nI-1,war\n", "list.csv:2:5: error CH400: B2: ")]
    [TestCase("id,opens_incident,title\nN,zeppelin,x\n", "list.csv:2:3: error CH400: B2: ")]
    [TestCase("id,hostile,opens_incident,title\nN,yes,missile,x\n", "list.csv:2:3: error CH303: B2: ")]
    [TestCase("id,title,scenario_time,chance\nN,t,1d,150%\n", "list.csv:2:8: error CH305: D2: ")]
    public void What_the_scenario_refuses_is_told_at_the_cell_with_the_scenarios_own_words(string csv, string where) =>
        Assert.That(string.Join('\n', Faults(csv)), Does.StartWith(where));

    [Test]
    public void A_row_changes_its_entry_and_nothing_around_it() => Assert.That(
        Lists.Applied(Scenario, "id,title,notes,scenario_time\nI-1,Shots at dawn,wait,D+2 H+6 M+30\n#2,Unnamed,,2027-03-06\nlate,Late,,\n"),
        Is.EqualTo(Scenario.Replace("at: 2d,", "at: 2d6h30m,").Replace("title: Shots,", "title: Shots at dawn,").Replace("They ask }", "They ask, notes: wait }")));

    [Test]
    public void The_plan_names_every_cell_with_what_was_and_what_will_be()
    {
        var plan = Lists.Plan(Scenario, "No.,Time,Inject,Venue\nI-1,1d,Shots,Room 2\nI-2,3d,New,\n");
        Assert.That(plan.Rows.SelectMany(row => row.Cells.Select(cell => $"{row.Id}{(row.IsNew ? "+" : "")} {cell.Cell} {cell.Column}: {cell.Was} > {cell.Becomes}")), Is.EqualTo(new[]
        {
            "I-1 B2 scenario_time: 2d > 1d", "I-1 D2 x-Venue:  > Room 2", "I-2+ A3 id:  > I-2", "I-2+ B3 scenario_time:  > 3d", "I-2+ C3 title:  > New",
        }));
        Assert.That(plan.Missing, Is.EqualTo(new[] { "#2", "late" }));
        Assert.That(Lists.Read(plan.Text!).Model.Timeline, Has.Length.EqualTo(4));
        Assert.That(PlanText.Of(plan, "list.csv", "small.yaml"), Does.Contain("~ I-1 (row 2)\n    B2 scenario_time: \"2d\" -> \"1d\"\n").And.Contain("- late: no row of list.csv has it; it stays").And.EndsWith("small.yaml: 1 added, 1 changed, 0 removed, 2 as they are.\n"));
    }

    [Test]
    public void What_is_not_in_the_table_goes_only_when_that_is_asked_for()
    {
        Assert.That(Lists.Read(Lists.Applied(Scenario, "id,title\nI-1,Shots\n")).Model.Timeline, Has.Length.EqualTo(3));
        Assert.That(Lists.Applied(Scenario, "id,title\nI-1,Shots\n", removes: true), Does.Contain("# dawn").And.Not.Contain("Unnamed").And.Not.Contain("Late"));
    }

    [TestCase("Event #,Time,From,To,Inject,Expected Player Action,Responsible Controller\n7,D+2 H+3 M+45,Warsaw,United States,Call,They answer,Smith\n")]
    [TestCase("Lfd. Nr.;Zeit;Absender;Empfänger;Einlage;Erwartete Reaktion;Leitung\n7;T+51:45;Warsaw;us;Call;They answer;Smith\n")]
    [TestCase("N°\tHeure\tExpéditeur\tDestinataire\tTitre\tRéaction attendue\tResponsable\n7\t3 March 2027, 03:45\tWarsaw\tUS\tCall\tThey answer\tSmith\n")]
    [TestCase("#,Real Time,Date,Subject,From,Player,Expected,Owner\n7,03:45,2027-03-03,Call,Warsaw,us,They answer,Smith\n")]
    public void Usual_headings_in_three_languages_are_known(string csv)
    {
        var scenario = Lists.Read(Lists.Applied(Lists.Head, csv));
        var (entry, texts) = (scenario.Model.Timeline.Single(), scenario.Exercise.Entries.Single());
        Assert.That((entry.Trigger.At, entry.Title, entry.To.Single().Index, texts.Id, texts.From, texts.Expected), Is.EqualTo((((2 * 24) + 3.75) * 60, "Call", 0, "7", "Warsaw", "They answer")));
        Assert.That(scenario.Text, Does.Contain("x-controller: Smith"));
    }

    [Test]
    public void Rows_above_the_headings_and_empty_ones_are_passed_over() =>
        Assert.That(Lists.Read(Lists.Applied(Lists.Head, "EXERCISE COLD DAWN\n,,\n\nid,title,time\n,,\nA 1,x,1d\n")).Exercise.Entries.Single().Id, Is.EqualTo("A-1"));

    [Test]
    public void A_list_without_ids_can_be_read() => Assert.That(Lists.Read(Lists.Applied(Lists.Head, "time,title\n1d,x\n2d,y\n")).Model.Timeline.Select(entry => entry.Title), Is.EqualTo(new[] { "x", "y" }));

    [Test]
    public void Objectives_that_the_scenario_does_not_have_are_kept_where_it_has_none()
    {
        var bare = Lists.Head.Replace("  objectives: [{ id: reach, text: Reach them }, { id: calm-heads, text: Stay calm }]\n", "");
        Assert.That(Lists.Applied(bare, "time,title,objective\n1d,x,Obj 3\n"), Does.Contain("x-objective: Obj 3"));
    }

    [Test]
    public void A_new_entry_moves_no_luck_of_the_others()
    {
        const string Twins = Lists.Head + "timeline:\n  - { id: a, at: 1d, title: one, chance: 50% }\n  - { id: b, at: 1d, title: two, chance: 50% }\n";
        var after = Lists.Read(Lists.Applied(Twins, "id,scenario_time,title\na,1d,one\nnew,1d,new\nb,1d,two\n"));
        Assert.That(after.Model.Timeline.Select(entry => (entry.Title, entry.StreamName)), Is.SupersetOf(Lists.Read(Twins).Model.Timeline.Select(entry => (entry.Title, entry.StreamName))));
    }

    [Test]
    public void Where_another_change_moves_luck_anyhow_the_order_of_the_table_stays()
    {
        const string Twins = Lists.Head + "timeline:\n  - { id: a, title: one }\n  - { id: b, title: two }\n";
        var after = Lists.Read(Lists.Applied(Twins, "id,scenario_time,release,title\na,1d,auto,one\nnew,2d,auto,new\nb,,manual,two\n"));
        Assert.That(after.Model.Timeline.Select(entry => entry.Title), Is.EqualTo(new[] { "one", "new", "two" }));
    }

    private static List<Diagnostic> Faults(string csv)
    {
        var read = SheetReading.Read("list.csv", System.Text.Encoding.UTF8.GetBytes(csv));
        return [.. read.Sheet is { } sheet ? Lists.Plan(Scenario, sheet).Faults : read.Faults];
    }
}
