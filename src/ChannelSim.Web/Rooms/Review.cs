using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Store;

namespace ChannelSim.Web.Rooms;

/// <summary>Looking back on what happens in a room, for all who may: one copy of the exercise, one report at a time, so that the live clock does not wait.</summary>
internal sealed class Review(Room room, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _looking = new(1);
    private readonly SemaphoreSlim _reporting = new(1);
    private Lookback? _newest;
    private (string Hash, ExerciseReport Report)? _reported;

    /// <summary>Whether there is a folder, for reports and branches.</summary>
    public bool IsKept => room.Root is not null;

    /// <summary>The exercise as far as it has come.</summary>
    /// <exception cref="RoomFullException">Too much waits for the writer.</exception>
    public async Task<Lookback> Look()
    {
        await _looking.WaitAsync().ConfigureAwait(false);
        try
        {
            var records = await room.Copy().ConfigureAwait(false);
            if (_newest is { } made && made.Records == records.Count && made.End == records[^1].Minutes) return made;
            return _newest = await Task.Run(() => new Lookback(room.Scenario, room.Identity, records)).ConfigureAwait(false);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>The after-action report, to the byte as <c>report FOLDER</c> writes it; null: nothing is kept.</summary>
    /// <exception cref="StoreRefusedException">The folder is not what it was.</exception>
    /// <exception cref="StoreFailedException">It cannot be read.</exception>
    public async Task<string?> Report(bool isHtml, CancellationToken cancellation)
    {
        if (room.Root is not { } root) return null;
        await _reporting.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Write(root, isHtml, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reporting.Release();
        }
    }

    /// <summary>Begins another exercise as this one stood at a moment, in a folder beside this one's.</summary>
    /// <param name="minutes">The moment, in minutes after the start.</param>
    /// <param name="name">The new folder's name.</param>
    public async Task<RoomAnswer> Branch(double minutes, string name)
    {
        if (room.Root is not { } root) return new RoomAnswer(false, "This exercise is not kept, so that nothing can branch off it.");
        if (!IsName(name)) return new RoomAnswer(false, "A folder's name has letters, digits, hyphens, underscores and dots, and begins with a letter or a digit.");
        var folder = Path.Combine(Path.GetDirectoryName(root.TrimEnd('/', '\\')) ?? "", name);
        try
        {
            await room.KeepClock().ConfigureAwait(false);
            await Task.Run(() => KeptExercise.Branch(root, _ => new SimTime(minutes), folder, time.GetUtcNow())?.Dispose()).ConfigureAwait(false);
            return new RoomAnswer(true, $"Made. Open it in another terminal with  channelsim serve {Shell.Quote(folder)} --port 0");
        }
        catch (Exception exception) when (exception is StoreRefusedException or StoreFailedException or RoomFullException)
        {
            return new RoomAnswer(false, exception.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _looking.Dispose();
        _reporting.Dispose();
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 100 && char.IsLetterOrDigit(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.');

    private string Write(string root, bool isHtml, CancellationToken cancellation)
    {
        using var kept = KeptExercise.LookAt(root);
        if (_reported is not { } made || made.Hash != kept.LastHash) _reported = made = (kept.LastHash, new ExerciseReport(kept.Exercise, kept.Identity, root, kept.LastHash) { MostThreads = 1 });
        try
        {
            return isHtml ? made.Report.Html(cancellation) : made.Report.Text(cancellation);
        }
        catch
        {
            _reported = null; // what was written in part is not gone on with
            throw;
        }
    }
}
