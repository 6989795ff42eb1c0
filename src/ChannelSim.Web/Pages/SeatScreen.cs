using ChannelSim.Exercise.Seats;
using ChannelSim.Web.Doors;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Serving;
using Microsoft.AspNetCore.Components;

namespace ChannelSim.Web.Pages;

/// <summary>
/// A page for whoever holds a pass: shows what the seat sees, anew whenever that has changed, until the pass holds no more or leads to another seat. How fast the page is drawn is its own
/// business: the exercise does not wait for it.
/// </summary>
public abstract class SeatScreen : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private Room Room { get; set; } = null!;

    [Inject]
    private SeatDesk Desk { get; set; } = null!;

    [Inject]
    private SeatBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>What the seat sees; null: nobody sits here.</summary>
    private protected RoomSight? Now { get; private set; }

    /// <summary>Whose page it is.</summary>
    private protected Seat? Seat { get; private set; }

    /// <summary>What was answered last.</summary>
    private protected RoomAnswer? Answer { get; set; }

    /// <summary>Whether a seat is shown this page.</summary>
    private protected abstract bool IsFor(SeatKind kind);

    /// <inheritdoc/>
    public void Dispose()
    {
        Book.Changed -= LookAround;
        _leaving.Cancel();
        Leave();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives a command. The answer is drawn together with what came of it: "done" beside the clock of before would be read as the clock of after.</summary>
    private protected async Task Do(string text)
    {
        Answer = await Desk.Command(text).ConfigureAwait(true);
        if (Seat is { } seat && await SitsAt(seat).ConfigureAwait(true)) Now = Room.Look(ShownTo(seat));
    }

    /// <summary>What else is to be let go of.</summary>
    private protected virtual void Leave()
    {
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Desk.Seat().ConfigureAwait(true) is not { } seat || !IsFor(seat.Kind)) return;
        (Seat, Now) = (seat, Room.Look(ShownTo(seat)));
    }

    /// <summary>Whose view is drawn: control may look at what others see.</summary>
    private protected virtual Seat ShownTo(Seat seat) => seat;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || Seat is not { } seat) return;
        Book.Changed += LookAround;
        _ = Task.Run(() => Follow(seat));
    }

    private async Task Follow(Seat seat)
    {
        try
        {
            await foreach (var _ in Room.Follow(ShownTo(seat), _leaving.Token).ConfigureAwait(false)) await InvokeAsync(() => Show(seat)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // Nobody looks any more.
        }
    }

    // The newest there is: what was sent may be older than what an answer has drawn already.
    private async Task Show(Seat seat)
    {
        if (!await SitsAt(seat).ConfigureAwait(true)) return;
        Now = Room.Look(ShownTo(seat));
        StateHasChanged();
    }

    private void LookAround(object? sender, EventArgs changed) => _ = Task.Run(() => InvokeAsync(async () =>
    {
        if (Seat is { } seat && await SitsAt(seat).ConfigureAwait(true)) StateHasChanged();
    }));

    // Whoever was moved is led to the other seat, and whoever was sent away sees nothing any more.
    private async Task<bool> SitsAt(Seat seat)
    {
        var sits = await Desk.Seat().ConfigureAwait(true);
        if (sits?.Id == seat.Id) return true;
        if (Now is null) return false;
        Now = null;
        await _leaving.CancelAsync().ConfigureAwait(true);
        StateHasChanged();
        Navigation.NavigateTo(sits is null ? "/" : Entrances.PageOf(sits.Kind), forceLoad: true);
        return false;
    }
}
