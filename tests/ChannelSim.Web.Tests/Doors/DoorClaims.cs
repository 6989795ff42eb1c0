using ChannelSim.Cli.Tests.Playing;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Tests;
using ChannelSim.Web.Doors;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Doors;

/// <summary>Who may sit where.</summary>
public sealed class DoorClaims
{
    private readonly WallClock _wall = new();

    private static SeatList Seats => SeatList.Of(Shipped.Named("przewodow-2022-11-15"));

    private SeatBook Book(string? folder = null) => new(Seats, new PassFile(folder), _wall);

    private static string CodeOf(SeatBook book, string seat) => book.Codes.First(code => code.Seat == seat).Text;

    [Test]
    public void A_code_opens_its_seat_once()
    {
        var book = Book();
        var code = CodeOf(book, "adviser");
        var token = book.Join(code.ToLowerInvariant().Insert(3, " "), "a");
        Assert.That(book.SeatOf(book.Of(token!)!.Id)!.Id, Is.EqualTo("adviser"));
        Assert.That(book.Join(code, "a"), Is.Null);
    }

    [Test]
    public void Every_seat_but_controls_has_a_code_at_the_start_and_control_never()
    {
        Assert.That(Book().Codes.Select(code => code.Seat), Is.EqualTo(new[] { "adviser", "chairman", "general-staff", "observer", "stage" }));
        var book = Book();
        Assert.That(book.Enter(CodeOf(book, "adviser")), Is.Null);
        Assert.That(book.SeatOf(book.Of(book.Enter(book.ControlToken)!)!.Id), Is.EqualTo(Seat.Control));
    }

    [Test]
    public void Codes_are_taken_only_while_the_lobby_is_open()
    {
        var book = Book();
        book.Open(false);
        var code = CodeOf(book, "adviser");
        Assert.That(book.Join(code, "a"), Is.Null);
        book.Open(true);
        Assert.That(book.Join(code, "a"), Is.Not.Null, "nothing was used up");
    }

    [Test]
    public void An_address_has_ten_tries_in_vain_a_minute_and_all_have_sixty_and_control_sees_it()
    {
        var book = Book();
        for (var i = 0; i < JoinThrottle.FromAddress; i++) book.Join("WRONGA", "a");
        Assert.That(book.Join(CodeOf(book, "adviser"), "a"), Is.Null, "the eleventh");
        Assert.That(book.LastLockOut, Is.EqualTo(_wall.GetUtcNow()));
        for (var i = 0; i < 50; i++) book.Join("WRONGA", $"b{i}");
        Assert.That(book.Join(CodeOf(book, "adviser"), "c"), Is.Null, "the sixty-first");
        _wall.Pass(60);
        Assert.That(book.Join(CodeOf(book, "adviser"), "c"), Is.Not.Null, "a minute later");
    }

    [Test]
    public void A_thousand_guesses_take_a_quarter_of_an_hour()
    {
        var throttle = new JoinThrottle(_wall);
        var (admitted, seconds) = (0, 0);
        for (; admitted < 1000; seconds++)
        {
            admitted += TryInVain(throttle, 100);
            _wall.Pass(1);
        }

        Assert.That(seconds, Is.GreaterThan(15 * 60));
    }

    [Test]
    public void Who_guesses_for_four_hours_hits_a_given_code_less_than_once_in_sixty_thousand_evenings()
    {
        var (throttle, tried) = (new JoinThrottle(_wall), 0);
        for (var second = 0; second < 4 * 3600; second++)
        {
            tried += TryInVain(throttle, 100);
            _wall.Pass(1);
        }

        Assert.That(tried / Math.Pow(JoinCode.Letters.Length, JoinCode.Length), Is.InRange(1.5e-5, 1.7e-5));
    }

    [Test]
    public void A_hundred_people_behind_one_address_come_in_within_a_minute()
    {
        var book = Book();
        for (var i = 0; i < 100; i++) book.Issue("adviser");
        foreach (var code in book.Codes) Assert.That(book.Join(code.Text, "router"), Is.Not.Null);
        Assert.That(book.LastLockOut, Is.Null);
    }

    [Test]
    public void Codes_that_are_right_while_the_lobby_is_closed_count_as_wrong_and_those_of_an_address_that_waits_too()
    {
        var book = Book();
        book.Open(false);
        for (var i = 0; i < JoinThrottle.FromAddress; i++) book.Join(CodeOf(book, "adviser"), "a");
        book.Open(true);
        Assert.That(book.Join(CodeOf(book, "adviser"), "a"), Is.Null, "the eleventh, which is right");
        Assert.That(book.Join(CodeOf(book, "adviser"), "b"), Is.Not.Null, "another address");
    }

    private static int TryInVain(JoinThrottle throttle, int addresses)
    {
        var may = Enumerable.Range(0, addresses).Select(one => $"{one}").Where(address =>
        {
            if (!throttle.Admits(address)) return false;
            throttle.Count(address);
            return true;
        });
        return may.Count();
    }

    // Chi squared with 30 degrees of freedom is above 90 once in ten million.
    [Test]
    public void Letters_of_codes_are_equally_likely()
    {
        const int Codes = 5000;
        var counts = Enumerable.Range(0, Codes).SelectMany(_ => JoinCode.For("us").Text).CountBy(letter => letter).ToDictionary();
        var expected = Codes * JoinCode.Length / (double)JoinCode.Letters.Length;
        Assert.That(counts.Keys, Is.EquivalentTo(JoinCode.Letters));
        Assert.That(JoinCode.Letters.Sum(letter => Math.Pow(counts[letter] - expected, 2) / expected), Is.LessThan(90));
    }

    [Test]
    public void Seats_are_there_again_when_the_server_is_and_nothing_that_is_kept_opens_one()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path);
        var book = Book(folder.Path);
        var token = book.Join(CodeOf(book, "adviser"), "a")!;
        var again = Book(folder.Path);
        var kept = File.ReadAllText(Path.Combine(folder.Path, "seats.json"));

        Assert.That(again.SeatOf(again.Of(token)!.Id)!.Id, Is.EqualTo("adviser"));
        Assert.That(kept, Does.Not.Contain(token));
        Assert.That(again.Of(again.Of(token)!.TokenHash), Is.Null);
        Assert.That(again.ControlToken, Is.Not.EqualTo(book.ControlToken));
    }

    [Test]
    public void Control_sends_away_moves_and_gives_new_codes()
    {
        var book = Book();
        var (other, code) = (book.Join(CodeOf(book, "chairman"), "a")!, CodeOf(book, "adviser"));
        var token = book.Join(code, "a")!;
        book.Move(book.Of(token)!.Id, "chairman");
        Assert.That(book.SeatOf(book.Of(token)!.Id)!.Id, Is.EqualTo("chairman"));
        book.Issue("adviser");
        Assert.That(CodeOf(book, "adviser"), Is.Not.EqualTo(code));
        var known = CodeOf(book, "adviser");
        book.Move(book.Of(token)!.Id, "adviser");
        book.Revoke(book.Of(token)!.Id);
        Assert.That(book.Of(token), Is.Null);
        Assert.That(book.Codes.Select(one => one.Text), Has.None.EqualTo(known), "codes that whoever was sent away may have read");
        Assert.That(book.Codes.Select(one => one.Seat), Has.One.EqualTo("adviser"));
        Assert.That(book.Of(other), Is.Not.Null);
    }

    [Test]
    public void A_seat_commands_twenty_times_at_once_and_then_five_times_a_second()
    {
        var bucket = new CommandBucket(_wall);
        Assert.That(Enumerable.Range(0, 30).Count(_ => bucket.Take()), Is.EqualTo(20));
        _wall.Pass(1);
        Assert.That(Enumerable.Range(0, 30).Count(_ => bucket.Take()), Is.EqualTo(5));
        _wall.Pass(60);
        Assert.That(Enumerable.Range(0, 30).Count(_ => bucket.Take()), Is.EqualTo(20));
    }
}
