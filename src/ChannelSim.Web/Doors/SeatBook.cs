using ChannelSim.Exercise.Seats;

namespace ChannelSim.Web.Doors;

/// <summary>Who may sit where: codes that are still to be used, passes that were given for them, and what control does about them. Anybody may ask it at any time.</summary>
internal sealed class SeatBook
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<Seat> _seats;
    private readonly PassFile _file;
    private readonly TimeProvider _time;
    private readonly JoinThrottle _throttle;
    private readonly string _controlHash;
    private readonly List<JoinCode> _codes = [];
    private readonly List<Pass> _passes;
    private bool _isOpen = true;

    /// <summary>A book with a code for each seat but control's, and the passes that were given before.</summary>
    public SeatBook(IReadOnlyList<Seat> seats, PassFile file, TimeProvider time, string? controlToken = null)
    {
        (_seats, _file, _time) = (seats, file, time);
        _throttle = new JoinThrottle(time);
        ControlToken = controlToken ?? Secret.New();
        _controlHash = Secret.HashOf(ControlToken);
        _passes = [.. file.Read().Where(pass => seats.Any(seat => seat.Id == pass.Seat))];
        foreach (var seat in seats.Where(seat => seat.Kind != SeatKind.Control)) _codes.Add(JoinCode.For(seat.Id));
    }

    /// <summary>Something of it is otherwise than before.</summary>
    public event EventHandler? Changed;

    /// <summary>What opens control's page, as long as this server runs; printed where only the host sees it.</summary>
    public string ControlToken { get; }

    /// <summary>Whether codes are taken.</summary>
    public bool IsOpen => Locked(() => _isOpen);

    /// <summary>When somebody was last sent away for trying too often; null: nobody was.</summary>
    public DateTimeOffset? LastLockOut => Locked(() => _throttle.LastRefused);

    /// <summary>The codes that are still to be used.</summary>
    public IReadOnlyList<JoinCode> Codes => Locked(() => _codes.ToArray());

    /// <summary>The passes that hold.</summary>
    public IReadOnlyList<Pass> Passes => Locked(() => _passes.ToArray());

    /// <summary>Exchanges control's token for a pass of its own.</summary>
    /// <returns>What goes into the cookie; null: it was not control's.</returns>
    public string? Enter(string token) => Secret.AreSame(Secret.HashOf(token), _controlHash) ? Give(Seat.Control.Id) : null;

    /// <summary>Uses a code up. Whatever is wrong with it, or with who tries, the answer is the same.</summary>
    /// <returns>What goes into the cookie; null: no seat was given.</returns>
    /// <exception cref="IOException">The seat cannot be kept; the code still holds.</exception>
    public string? Join(string typed, string address)
    {
        var code = Locked(() => _throttle.Admits(address) ? Try(JoinCode.Plain(typed), address) : null);
        if (code is null) Changed?.Invoke(this, EventArgs.Empty);
        return code is null ? null : GiveFor(code);
    }

    /// <summary>The pass whose token a device shows; null: none that holds.</summary>
    public Pass? Of(string token)
    {
        var hash = Secret.HashOf(token);
        return Locked(() => _passes.Find(pass => Secret.AreSame(pass.TokenHash, hash)));
    }

    /// <summary>The seat of a pass as things stand; null: it does not hold any more.</summary>
    public Seat? SeatOf(string passId) => Locked(() => _passes.Find(pass => pass.Id == passId)) is { } held ? _seats.First(seat => seat.Id == held.Seat) : null;

    /// <summary>Opens or closes the lobby: codes are taken only while it is open.</summary>
    public void Open(bool isOpen) => Change(() => _isOpen = isOpen);

    /// <summary>Another code for a seat, besides those that are still to be used.</summary>
    public void Issue(string seat) => Change(() => _codes.Add(JoinCode.For(seat)));

    /// <summary>A pass does not hold any more; nor do codes of its seat that somebody may have read, for which there is a new one.</summary>
    public void Revoke(string passId) => Change(() =>
    {
        if (_passes.Find(pass => pass.Id == passId) is not { } revoked) return;
        _passes.Remove(revoked);
        if (revoked.Seat == Seat.Control.Id) return;
        _codes.RemoveAll(code => code.Seat == revoked.Seat);
        _codes.Add(JoinCode.For(revoked.Seat));
    });

    /// <summary>Whoever holds a pass sits somewhere else from now on.</summary>
    public void Move(string passId, string seat) => Change(() =>
    {
        var at = _passes.FindIndex(pass => pass.Id == passId);
        if (at >= 0 && _seats.Any(known => known.Id == seat)) _passes[at] = _passes[at] with { Seat = seat };
    });

    /// <summary>A device gives its seat up.</summary>
    public void Leave(string token)
    {
        if (Of(token) is { } pass) Change(() => _passes.Remove(pass));
    }

    // A code that is not taken now counts like one that is wrong, so that nobody finds codes while the lobby is closed.
    private JoinCode? Try(string typed, string address)
    {
        var code = Take(typed);
        if (code is null) _throttle.Count(address);
        return code;
    }

    // All are looked at, whichever it is.
    private JoinCode? Take(string typed)
    {
        JoinCode? found = null;
        foreach (var code in _codes)
            if (Secret.AreSame(code.Text, typed)) found = code;
        if (found is null || !_isOpen) return null;
        _codes.Remove(found);
        return found;
    }

    // A seat that cannot be kept is not taken, nor is its code used up.
    private string GiveFor(JoinCode code)
    {
        try
        {
            return Give(code.Seat);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            lock (_lock) _codes.Add(code);
            throw;
        }
    }

    private string Give(string seat)
    {
        var token = Secret.New();
        Change(() => _passes.Add(new Pass(Secret.New()[..8], seat, Secret.HashOf(token), _time.GetUtcNow())));
        return token;
    }

    private void Change(Action what)
    {
        lock (_lock)
        {
            Pass[] before = [.. _passes];
            what();
            try
            {
                _file.Write(_passes);
            }
            catch
            {
                _passes.Clear();
                _passes.AddRange(before);
                throw;
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private T Locked<T>(Func<T> what)
    {
        lock (_lock) return what();
    }
}
