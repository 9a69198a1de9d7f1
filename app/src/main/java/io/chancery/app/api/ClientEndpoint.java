package io.chancery.app.api;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.clients.ClientWalk;
import io.chancery.app.firm.FirmProfile;
import io.chancery.infra.commands.CommandId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The firm's clients.
@RestController
class ClientEndpoint {

    private static final String PATH = Door.ROOT + "/clients";

    private final ClientWalk walk;
    private final ClientDirectory directory;
    private final ClientRegister register;
    private final FirmProfile firm;
    private final ApiJson json;
    private final Answers answers;
    private final Once once;

    ClientEndpoint(
            ClientWalk walk,
            ClientDirectory directory,
            ClientRegister register,
            FirmProfile firm,
            ApiJson json,
            Answers answers,
            Once once) {
        this.walk = walk;
        this.directory = directory;
        this.register = register;
        this.firm = firm;
        this.json = json;
        this.answers = answers;
        this.once = once;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "clients", Asked.CHANGED_SINCE);
        return answers.page(
                asked, walk.step(asked.walk()), client -> client.id().value(), ClientJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(ClientJson.of(directory.client(new ClientId(id))));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody byte[] body) {
        var sent = json.read(body, ClientJson.Body.class);
        var id = once.make(key, PATH, body, () -> {
            var details =
                    sent.details(directory::suggestNumber, firm.firm().details().locale());
            return register.open(CommandId.next(), details).value();
        });
        return answers.created(PATH + "/" + id, ClientJson.of(directory.client(new ClientId(id))));
    }

    @PutMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody byte[] body) {
        var sent = json.read(body, ClientJson.Body.class);
        var now = directory.client(new ClientId(id));
        answers.requireMatch(match, ClientJson.of(now));
        var kept = now.details();
        var details = sent.details(kept::number, kept.locale());
        return answers.one(ClientJson.of(register.change(now.id(), details, now.version())));
    }
}
