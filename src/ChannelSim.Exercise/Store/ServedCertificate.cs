namespace ChannelSim.Exercise.Store;

/// <summary>A file in the folder of an exercise that was served with a certificate: the certificate and its key, for the owner alone.</summary>
public static class ServedCertificate
{
    /// <summary>What it is called.</summary>
    public const string FileName = "certificate.pem";
}
