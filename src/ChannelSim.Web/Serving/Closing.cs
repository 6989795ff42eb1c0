namespace ChannelSim.Web.Serving;

/// <summary>Whether control may close the exercise and go back to where one is chosen, and whether it has.</summary>
/// <param name="canClose">Whether there is somewhere to go back to.</param>
internal sealed class Closing(bool canClose)
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool CanClose => canClose;

    public Task Closed => _closed.Task;

    public void Close() => _closed.TrySetResult();
}
