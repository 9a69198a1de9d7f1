package io.chancery.app.firm;

import io.chancery.app.firm.LogoIsUnusable.Reason;
import io.chancery.infra.tenancy.Branding;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// A logo made safe to show: what was uploaded is decoded and written anew, so that nothing but the picture
/// remains.
///
/// The type is told by the bytes, never by the file's name. PNG and JPEG are scaled down to what a header and a
/// letter need; SVG is copied element by element, see [SvgCopy].
public final class LogoImage {

    public static final int BYTES_MAX = 5 * 1024 * 1024;
    static final int PIXELS_MAX = 40_000_000;
    static final int WIDTH_MAX = 640;
    static final int HEIGHT_MAX = 240;

    private LogoImage() {}

    /// The picture as a `data:` address that [Branding] takes.
    ///
    /// @throws LogoIsUnusable with the reason, when it is no such picture or too big
    public static String read(byte[] upload) {
        if (upload.length > BYTES_MAX) {
            throw new LogoIsUnusable(Reason.TOO_BIG);
        }
        if (startsWith(upload, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return address("image/png", redrawn(upload, "png"));
        }
        if (startsWith(upload, 0xFF, 0xD8, 0xFF)) {
            return address("image/jpeg", redrawn(upload, "jpeg"));
        }
        return address("image/svg+xml", SvgCopy.of(upload));
    }

    private static byte[] redrawn(byte[] upload, String format) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var reader = ImageIO.getImageReadersByFormatName(format).next();
            reader.setInput(input);
            requireReasonable(reader);
            var out = new ByteArrayOutputStream();
            ImageIO.write(scaled(reader.read(0), format), format, out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new LogoIsUnusable(Reason.UNREADABLE);
        }
    }

    /// Asked before anything is decoded: a few bytes can claim to be a picture that fills the memory.
    private static void requireReasonable(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
            throw new LogoIsUnusable(Reason.TOO_BIG);
        }
    }

    private static BufferedImage scaled(BufferedImage image, String format) {
        var width = image.getWidth();
        var height = image.getHeight();
        if (width > WIDTH_MAX) {
            height = Math.max(1, height * WIDTH_MAX / width);
            width = WIDTH_MAX;
        }
        if (height > HEIGHT_MAX) {
            width = Math.max(1, width * HEIGHT_MAX / height);
            height = HEIGHT_MAX;
        }
        var type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var drawn = new BufferedImage(width, height, type);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static String address(String type, byte[] bytes) {
        var address = "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes));
        if (address.length() > Branding.LOGO_CHARS_MAX) {
            throw new LogoIsUnusable(Reason.TOO_BIG);
        }
        return address;
    }

    private static boolean startsWith(byte[] upload, int... magic) {
        if (upload.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((upload[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
