namespace ChannelSim.Exercise.Orders;

/// <summary>What an order may have to say besides its verb.</summary>
[Flags]
public enum OrderParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="Order.Incident"/>.</summary>
    Incident = 1,

    /// <summary><see cref="Order.Channel"/>.</summary>
    Channel = 2,

    /// <summary><see cref="Order.Side"/>.</summary>
    Side = 4,

    /// <summary><see cref="Order.Entry"/>.</summary>
    Entry = 8,

    /// <summary><see cref="Order.Target"/>.</summary>
    Target = 16,

    /// <summary><see cref="Order.Deliberate"/>.</summary>
    Word = 32,

    /// <summary><see cref="Order.Percent"/>.</summary>
    Percent = 64,

    /// <summary><see cref="Order.Number"/>.</summary>
    Number = 128,

    /// <summary><see cref="Order.Title"/> or <see cref="Order.Text"/>.</summary>
    Text = 256,

    /// <summary><see cref="Order.To"/>.</summary>
    To = 512,

    /// <summary><see cref="Order.Mark"/>.</summary>
    Mark = 1024,
}
