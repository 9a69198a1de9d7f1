package io.chancery.app.api;

import io.chancery.app.documents.DocumentDirectory;
import io.chancery.app.documents.DocumentHeldBack;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentNotTaken;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.app.documents.DocumentWalk;
import io.chancery.app.documents.IntakeOutcome;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.documents.Scratch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Documents, in and out as streams. What a program sends passes everything that a person's file does; sent again,
/// it is what is there already, so it needs no key.
@RestController
class DocumentEndpoint {

    private static final String PATH = Door.ROOT + "/documents";

    private final DocumentWalk walk;
    private final DocumentDirectory directory;
    private final DocumentIntake intake;
    private final Scratch scratch;
    private final Answers answers;

    DocumentEndpoint(
            DocumentWalk walk, DocumentDirectory directory, DocumentIntake intake, Scratch scratch, Answers answers) {
        this.walk = walk;
        this.directory = directory;
        this.intake = intake;
        this.scratch = scratch;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "documents", "matter");
        return answers.page(
                asked,
                walk.step(asked.walk(), asked.id("matter", MatterId::new)),
                row -> row.id().value(),
                DocumentJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(DocumentJson.of(directory.document(new DocumentId(id))));
    }

    @GetMapping(PATH + "/{id}/content")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = directory.file(new DocumentId(id));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        file.writeTo(response.getOutputStream());
    }

    /// The body is the file itself.
    @PostMapping(PATH)
    ResponseEntity<byte[]> send(@RequestParam UUID matter, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        if (!scratch.hasRoom()) {
            throw new DocumentNotTaken(Objection.NO_ROOM, "disk");
        }
        var file = scratch.file();
        try {
            spool(request.getInputStream(), file);
            var declared = Objects.requireNonNullElse(request.getContentType(), "");
            return answer(intake.receive(new MatterId(matter), FileName.sent(name), declared, file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ResponseEntity<byte[]> answer(IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Kept(var sheet) -> made(sheet);
            case IntakeOutcome.KeptBefore(var document) -> made(directory.document(document));
            case IntakeOutcome.Refused(var objection, var detail, var held) ->
                throw held ? new DocumentHeldBack(objection, detail) : new DocumentNotTaken(objection, detail);
        };
    }

    private ResponseEntity<byte[]> made(DocumentSheet document) {
        return answers.created(PATH + "/" + document.id(), DocumentJson.of(document));
    }

    /// One byte more than is taken is enough to know that it is too much.
    private void spool(InputStream body, Path file) throws IOException {
        var block = new byte[64 * 1024];
        long left = intake.sizeMax() + 1;
        try (var out = Files.newOutputStream(file)) {
            while (left > 0) {
                int read = body.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    return;
                }
                out.write(block, 0, read);
                left -= read;
            }
        }
    }
}
