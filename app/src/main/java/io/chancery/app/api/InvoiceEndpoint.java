package io.chancery.app.api;

import io.chancery.app.clients.ClientId;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFileKind;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceWalk;
import io.chancery.app.matters.MatterId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Issued invoices and credit notes, and their files byte for byte as they are sent.
@RestController
class InvoiceEndpoint {

    private static final String PATH = Door.ROOT + "/invoices";

    private final InvoiceWalk walk;
    private final InvoiceDirectory directory;
    private final Answers answers;

    InvoiceEndpoint(InvoiceWalk walk, InvoiceDirectory directory, Answers answers) {
        this.walk = walk;
        this.directory = directory;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "invoices", "matter", "client", "from", "to");
        var filter = new InvoiceWalk.Filter(
                asked.id("matter", MatterId::new),
                asked.id("client", ClientId::new),
                asked.day("from"),
                asked.day("to"));
        return answers.page(
                asked, walk.step(asked.walk(), filter), entry -> entry.id().value(), InvoiceJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(InvoiceJson.Whole.of(directory.invoice(new InvoiceId(id))));
    }

    @GetMapping(PATH + "/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(id, InvoiceFileKind.PDF);
    }

    @GetMapping(PATH + "/{id}/ledes")
    ResponseEntity<byte[]> ledes(@PathVariable UUID id) {
        return file(id, InvoiceFileKind.LEDES_1998B);
    }

    private ResponseEntity<byte[]> file(UUID id, InvoiceFileKind kind) {
        var file = directory.file(new InvoiceId(id), kind);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(new ETag(file.sha256()).quoted())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
