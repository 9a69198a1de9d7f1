package io.chancery.app.api;

import io.chancery.app.clients.ClientId;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFileKind;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceWalk;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.matters.MatterId;
import io.chancery.infra.commands.CommandId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Issued invoices and credit notes, and their files byte for byte as they are sent. What a program issues it has seen
/// in a preview before, as a person has.
@RestController
class InvoiceEndpoint {

    private static final String PATH = Door.ROOT + "/invoices";

    private final InvoiceWalk walk;
    private final InvoiceDirectory directory;
    private final Invoicing invoicing;
    private final ApiJson json;
    private final Answers answers;
    private final Once once;

    InvoiceEndpoint(
            InvoiceWalk walk,
            InvoiceDirectory directory,
            Invoicing invoicing,
            ApiJson json,
            Answers answers,
            Once once) {
        this.walk = walk;
        this.directory = directory;
        this.invoicing = invoicing;
        this.json = json;
        this.answers = answers;
        this.once = once;
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

    /// Uses no number and writes nothing.
    @PostMapping(path = PATH + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> preview(@RequestBody byte[] body) {
        var sent = json.read(body, PreviewJson.PreviewBody.class);
        return answers.now(PreviewJson.of(sent.matterId(), invoicing.preview(sent.matterId(), sent.items())));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> issue(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody byte[] body) {
        var sent = json.read(body, PreviewJson.IssueBody.class);
        var seen = sent.required();
        var id = once.make(key, PATH, body, () -> {
            var preview = invoicing.preview(seen.matterId(), seen.items());
            if (!preview.fingerprint().equals(sent.seen())) {
                throw new RequestIsWrong(Wrong.PREVIEW_CHANGED);
            }
            // What changes between this look and the work being taken is found there once more.
            return invoicing.issue(CommandId.next(), seen.matterId(), preview).value();
        });
        return answers.created(PATH + "/" + id, InvoiceJson.Whole.of(directory.invoice(new InvoiceId(id))));
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
