package io.chancery.app.api;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.matters.MatterWalk;
import io.chancery.app.timekeepers.TimekeeperDirectory;
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

/// The firm's matters, but for restricted ones: a program is named for none. Who may see a matter is decided by people.
@RestController
class MatterEndpoint {

    private static final String PATH = Door.ROOT + "/matters";

    private final MatterWalk walk;
    private final MatterDirectory directory;
    private final MatterRegister register;
    private final Needed needed;
    private final ApiJson json;
    private final Answers answers;
    private final Once once;

    MatterEndpoint(
            MatterWalk walk,
            MatterDirectory directory,
            MatterRegister register,
            ClientDirectory clients,
            TimekeeperDirectory timekeepers,
            FirmProfile firm,
            ApiJson json,
            Answers answers,
            Once once) {
        this.walk = walk;
        this.directory = directory;
        this.register = register;
        this.needed = new Needed(clients, timekeepers, firm);
        this.json = json;
        this.answers = answers;
        this.once = once;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "matters", Asked.CHANGED_SINCE, "client");
        var client = asked.id("client", ClientId::new);
        return answers.page(
                asked, walk.step(asked.walk(), client), matter -> matter.id().value(), MatterJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(MatterJson.of(directory.matter(new MatterId(id))));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody byte[] body) {
        var sent = json.read(body, MatterJson.Body.class);
        var id = once.make(key, PATH, body, () -> {
            var details = sent.details(
                    directory::suggestNumber,
                    needed.firm.entities().getFirst().id(),
                    needed.firm.offices().getFirst().id());
            needed.by(details);
            return register.open(CommandId.next(), details, new MatterAccess.Everyone())
                    .value();
        });
        return answers.created(PATH + "/" + id, MatterJson.of(directory.matter(new MatterId(id))));
    }

    @PutMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody byte[] body) {
        var sent = json.read(body, MatterJson.Body.class);
        var now = directory.matter(new MatterId(id));
        answers.requireMatch(match, MatterJson.of(now));
        var kept = now.details();
        var details = sent.details(client -> kept.number(), kept.entity(), kept.office());
        needed.by(details);
        return answers.one(MatterJson.of(register.change(now.id(), details, now.version())));
    }

    /// What a matter names must be there; a form only offers what is.
    private record Needed(ClientDirectory clients, TimekeeperDirectory timekeepers, FirmProfile firm) {

        void by(MatterDetails details) {
            clients.client(details.client());
            var responsible = details.responsible();
            if (responsible != null) {
                timekeepers.timekeeper(responsible);
            }
            firm.entity(details.entity());
            if (firm.offices().stream().noneMatch(office -> office.id().equals(details.office()))) {
                throw new RequestIsWrong(
                        Wrong.FIELD,
                        "The firm has no office " + details.office().value());
            }
        }
    }
}
