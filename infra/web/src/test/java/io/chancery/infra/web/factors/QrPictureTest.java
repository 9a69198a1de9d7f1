package io.chancery.infra.web.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final int QUIET = 4;

    @Test
    void saysWhatItWasGiven() throws Exception {
        var text = Totp.next().address("Kanzlei Lindner Übersee", "margaret@ashworth.example");

        assertThat(new Decoder().decode(squares(QrPicture.svg(text))).getText()).isEqualTo(text);
    }

    @Test
    void isAnImageThatNeedsNoRequest() {
        assertThat(QrPicture.address("otpauth://totp/x")).startsWith("data:image/svg+xml;base64,");
    }

    /// The squares without the quiet zone, read from the picture's path.
    private static BitMatrix squares(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        var squares = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (runs.find()) {
            squares.setRegion(number(runs.group(1)) - QUIET, number(runs.group(2)) - QUIET, number(runs.group(3)), 1);
        }
        return squares;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
