package io.chancery.infra.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.infra.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SessionCopyTest {

    private static final TenantId ASHWORTH = TenantId.of("0195f3a0-0000-7000-8000-000000000001");
    private static final Instant EXPIRES = Instant.parse("2026-11-29T10:00:00Z");
    private static final byte[] ATTRIBUTES =
            "what a view holds, again and again ".repeat(500).getBytes();

    private final SessionCopy copy = new SessionCopy("build", ASHWORTH, EXPIRES, ATTRIBUTES);

    @Test
    void comesBackAsItWasAndTravelsSmaller() {
        var bytes = copy.bytes();

        assertThat(bytes.length).isLessThan(ATTRIBUTES.length / 10);
        var back = SessionCopy.of(bytes);
        assertThat(back.build()).isEqualTo("build");
        assertThat(back.tenant()).isEqualTo(ASHWORTH);
        assertThat(back.expiresAt()).isEqualTo(EXPIRES);
        assertThat(back.attributes()).isEqualTo(ATTRIBUTES);
    }

    @Test
    void travelsWithNothingInIt() {
        var empty = new SessionCopy("build", null, EXPIRES, new byte[0]);

        assertThat(SessionCopy.of(empty.bytes()).attributes()).isEmpty();
    }

    @Test
    void isRefusedWhereverItIsCutOff() {
        var bytes = copy.bytes();

        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(CannotBeRead.class)
                    .as("after %d bytes", length)
                    .isThrownBy(() -> SessionCopy.of(cut));
        }
    }

    @Test
    void takesNoMemoryForALengthThatNoSessionHas() {
        var lengthAt = new SessionCopy("build", ASHWORTH, EXPIRES, new byte[0]).bytes().length - 5;
        for (int length :
                new int[] {SessionCopy.ATTRIBUTE_BYTES_MAX + 1, Integer.MAX_VALUE, -1, ATTRIBUTES.length - 1}) {
            var bytes = ByteBuffer.wrap(copy.bytes()).putInt(lengthAt, length).array();

            assertThatExceptionOfType(CannotBeRead.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> SessionCopy.of(bytes));
        }
    }
}
