System.Console.WriteLine("channelsim");
