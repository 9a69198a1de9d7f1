package io.chancery.themes.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class UploadViewTest extends BrowserlessTest {

    private final List<String> received = new ArrayList<>();
    private final List<Path> spooled = new ArrayList<>();
    private final List<SpoolingUpload.Refused> refusals = new ArrayList<>();

    @Test
    void handsOverAFileThatArrivedWholeAndDeletesItAfterwards() throws IOException {
        upload("C:\\bills\\may.txt", "LEDES1998B[]".getBytes());

        assertThat(received).containsExactly("may.txt 12 LEDES1998B[]");
        assertThat(spooled).hasSize(1).noneMatch(Files::exists);
    }

    @Test
    void refusesWhatIsTooBigWhateverItsHeaderClaimed() throws IOException {
        UploadEvent event = upload("big.txt", new byte[100_000]);

        assertThat(event.isRejected()).isTrue();
        assertThat(refusals).containsExactly(SpoolingUpload.Refused.TOO_BIG);
        assertThat(received).isEmpty();
    }

    @Test
    void stopsReadingSoonAfterTheLimit() throws IOException {
        EndlessStream endless = new EndlessStream();

        upload("endless.txt", endless);

        assertThat(endless.read).isLessThan(1_000_000);
        assertThat(refusals).containsExactly(SpoolingUpload.Refused.TOO_BIG);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        upload("nothing.txt", new byte[0]);

        assertThat(refusals).containsExactly(SpoolingUpload.Refused.EMPTY);
    }

    @Test
    void saysThatThereIsNoRoomBeforeAnythingArrives() throws IOException {
        EndlessStream endless = new EndlessStream();
        List<String> told = new ArrayList<>();
        SpoolingUpload full = new SpoolingUpload(
                1000,
                new Sending(5, Clock.systemUTC()),
                () -> {
                    throw new Spool.Full();
                },
                (_, file) -> received.add(file.name()),
                (name, reason) -> told.add(name + " " + reason));

        UploadEvent event = event("much.txt", endless);
        full.handleUploadRequest(event);
        roundTrip();

        assertThat(event.isRejected()).isTrue();
        assertThat(told).containsExactly("much.txt FULL");
        assertThat(endless.read).isZero();
        assertThat(received).isEmpty();
    }

    private UploadEvent upload(String name, byte[] content) throws IOException {
        return upload(name, new ByteArrayInputStream(content));
    }

    private UploadEvent upload(String name, InputStream content) throws IOException {
        SpoolingUpload upload = new SpoolingUpload(1000, this::receive, refusals::add);
        UploadEvent event = event(name, content);
        upload.handleUploadRequest(event);
        roundTrip();
        return event;
    }

    private static UploadEvent event(String name, InputStream content) {
        return new UploadEvent(
                VaadinRequest.getCurrent(),
                VaadinResponse.getCurrent(),
                VaadinSession.getCurrent(),
                name,
                1,
                "text/plain",
                UI.getCurrent().getElement(),
                part(content));
    }

    private void receive(UploadedFile file) throws IOException {
        try (InputStream in = file.open()) {
            received.add(file.name() + " " + file.bytes() + " " + new String(in.readAllBytes()));
        }
        spooled.add(file.content());
    }

    private static Part part(InputStream content) {
        return (Part)
                Proxy.newProxyInstance(Part.class.getClassLoader(), new Class<?>[] {Part.class}, (_, method, _) -> {
                    if (method.getName().equals("getInputStream")) {
                        return content;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /// Never ends, so only a limit can stop it.
    private static final class EndlessStream extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
