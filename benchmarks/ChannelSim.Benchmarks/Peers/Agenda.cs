namespace ChannelSim.Benchmarks.Peers;

/// <summary>What is to happen, in the library's priority queue. What is cancelled stays in the queue and is passed over when its time comes.</summary>
/// <param name="horizon">What would come at this minute or later does not come.</param>
internal sealed class Agenda(double horizon)
{
    private readonly PriorityQueue<Appointment, double> _queue = new();
    private bool _stopped;

    /// <summary>The clock, in minutes; the horizon when nothing is left before it.</summary>
    public double Now { get; private set; }

    public long Events { get; private set; }

    public Appointment At(double time, Action what)
    {
        var appointment = new Appointment(time, what);
        _queue.Enqueue(appointment, time);
        return appointment;
    }

    public Appointment In(double delay, Action what) => At(Now + delay, what);

    public void Stop() => _stopped = true;

    public void Run()
    {
        while (!_stopped && _queue.TryDequeue(out var next, out var time) && time < horizon)
        {
            if (next.IsCancelled) continue;
            Now = time;
            Events++;
            next.What();
        }

        if (!_stopped) Now = horizon;
    }
}

/// <summary>One thing that is to happen.</summary>
internal sealed class Appointment(double time, Action what)
{
    public double Time { get; } = time;

    public Action What { get; } = what;

    public bool IsCancelled { get; private set; }

    public void Cancel() => IsCancelled = true;
}
