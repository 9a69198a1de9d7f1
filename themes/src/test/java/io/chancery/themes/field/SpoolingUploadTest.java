package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoolingUploadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invoice.txt            | invoice.txt
            C:\\work\\invoice.txt  | invoice.txt
            ../../etc/passwd       | passwd
            folder/                | file
            """)
    void keepsOnlyTheNameOfAPath(String sent, String kept) {
        assertThat(SpoolingUpload.baseName(sent)).isEqualTo(kept);
    }

    @Test
    void tellsTheServerItsLimits() {
        SpoolingUpload upload = new SpoolingUpload(1000, file -> {}, reason -> {});

        assertThat(upload.getFileSizeMax()).isEqualTo(1000);
        assertThat(upload.getFileCountMax()).isEqualTo(1);
        assertThat(upload.getRequestSizeMax()).isGreaterThan(1000);
    }
}
