using System.Text;
using QRCoder;

namespace ChannelSim.Web.Parts;

/// <summary>A text as a picture that a telephone reads, as the address of an image that is in the page itself.</summary>
internal static class QrPicture
{
    private const int PointsOfModule = 4;

    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.GetGraphic(PointsOfModule)));
    }
}
