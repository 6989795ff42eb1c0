using System.Buffers.Binary;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Tests.Coordination;

/// <summary>A worker without a computer: waits as long as a batch would take, and has whatever is wrong with it from outside.</summary>
internal sealed class SimulatedWorker(string name, TimeSpan pace) : IWorker
{
    public const string Engine = "1.2.3";

    /// <summary>One for its thread, and one that waits.</summary>
    public const int CallsAtATime = 2;
    private int _calls;

    public string Name => name;

    /// <summary>The engine that it names when it is asked.</summary>
    public string Announced { get; init; } = Engine;

    /// <summary>The engine that computes.</summary>
    public string Actual { get; init; } = Engine;

    /// <summary>Calls after which it never answers again.</summary>
    public int DiesAfter { get; init; } = int.MaxValue;

    /// <summary>Every so many-th call is answered with an error.</summary>
    public int FailsEvery { get; init; } = int.MaxValue;

    /// <summary>Whether the network is down: calls are lost.</summary>
    public Func<bool> IsCutOff { get; init; } = () => false;

    /// <summary>What it says of every batch in place of an answer.</summary>
    public string? Fault { get; init; }

    /// <summary>Answers another call, an earlier one, as a message does that was held up on the way.</summary>
    public bool IsBehind { get; init; }

    /// <summary>How often it was given the study.</summary>
    public int Held { get; private set; }

    public int Calls => Volatile.Read(ref _calls);

    public static byte[] ContentOf(StudyBatch batch)
    {
        var content = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(content, batch.Instalment);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(4), batch.Index);
        return content;
    }

    public Task<WorkerIntroduction> IntroduceAsync(CancellationToken cancellation) => Task.FromResult(new WorkerIntroduction(Announced, CallsAtATime - 1));

    public Task<bool> HoldAsync(StudyContent study, CancellationToken cancellation)
    {
        Held++;
        return Task.FromResult(true);
    }

    public async Task<BatchAnswer?> ComputeAsync(BatchCall call, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _calls);
        if (number > DiesAfter) await new TaskCompletionSource().Task;
        await Task.Delay(pace, CancellationToken.None);
        if (Fault is not null) throw new BatchFaultException(name, Fault);
        if (number % FailsEvery == 0 || IsCutOff()) throw new IOException("the connection was reset");
        if (IsBehind) call = call with { Attempt = call.Attempt - 1, Batch = call.Batch with { Index = call.Batch.Index + 1 } };
        var content = Actual == Engine ? ContentOf(call.Batch) : new byte[8];
        return new BatchAnswer(Actual, call.StudyHash, call.Batch, call.Attempt, content);
    }
}
