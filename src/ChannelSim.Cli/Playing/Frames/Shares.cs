namespace ChannelSim.Cli.Playing.Frames;

/// <summary>Room that several want: nobody gets more than wanted, and what one does not need the others get.</summary>
internal static class Shares
{
    public static int[] Of(int[] wanted, int room)
    {
        var shares = new int[wanted.Length];
        for (var given = true; room > 0 && given;)
        {
            given = false;
            for (var i = 0; i < wanted.Length && room > 0; i++)
            {
                if (shares[i] == wanted[i]) continue;
                shares[i]++;
                room--;
                given = true;
            }
        }

        return shares;
    }
}
