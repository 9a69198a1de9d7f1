package io.chancery.app.api;

import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperWalk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Everybody whose time the firm bills, and their standard rates.
@RestController
class TimekeeperEndpoint {

    private static final String PATH = Door.ROOT + "/timekeepers";

    private final TimekeeperWalk walk;
    private final TimekeeperDirectory directory;
    private final Answers answers;

    TimekeeperEndpoint(TimekeeperWalk walk, TimekeeperDirectory directory, Answers answers) {
        this.walk = walk;
        this.directory = directory;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "timekeepers", Asked.CHANGED_SINCE);
        return answers.page(
                asked, walk.step(asked.walk()), timekeeper -> timekeeper.id().value(), TimekeeperJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(TimekeeperJson.of(directory.timekeeper(new TimekeeperId(id))));
    }
}
