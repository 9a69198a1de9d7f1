package io.chancery.app.api;

import io.chancery.app.matters.MatterId;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkRecording;
import io.chancery.app.work.WorkWalk;
import io.chancery.infra.commands.CommandId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Money that was spent for matters, billed or not.
@RestController
class CostEndpoint {

    private static final String PATH = Door.ROOT + "/costs";

    private final WorkWalk walk;
    private final WorkRecording recording;
    private final WorkChanges changes;
    private final ApiJson json;
    private final Answers answers;
    private final Once once;

    CostEndpoint(
            WorkWalk walk, WorkRecording recording, WorkChanges changes, ApiJson json, Answers answers, Once once) {
        this.walk = walk;
        this.recording = recording;
        this.changes = changes;
        this.json = json;
        this.answers = answers;
        this.once = once;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "costs", Asked.CHANGED_SINCE, "matter", "from", "to");
        var filter = new WorkWalk.Filter(
                WorkKind.COST, asked.id("matter", MatterId::new), null, asked.day("from"), asked.day("to"));
        return answers.page(
                asked, walk.step(asked.walk(), filter), line -> line.id().value(), CostJson::of);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id) {
        return answers.one(CostJson.of(walk.line(new WorkItemId(id), WorkKind.COST)));
    }

    /// @param allowSimilar `true` records it although something very like it is there
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String allowSimilar,
            @RequestBody byte[] body) {
        var details = json.read(body, CostJson.Body.class).details();
        var ifSimilar = Similar.asked(allowSimilar);
        var id = once.make(key, PATH, body, () -> record(details, ifSimilar));
        return answers.created(PATH + "/" + id, CostJson.of(walk.line(new WorkItemId(id), WorkKind.COST)));
    }

    private UUID record(CostDetails details, IfSimilar ifSimilar) {
        return Similar.unlessThere(recording.recordCost(CommandId.next(), details, ifSimilar));
    }

    @PutMapping(path = PATH + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody byte[] body) {
        var details = json.read(body, CostJson.Body.class).details();
        var now = walk.line(new WorkItemId(id), WorkKind.COST);
        answers.requireMatch(match, CostJson.of(now));
        changes.changeCost(now.id(), details, now.version());
        return answers.one(CostJson.of(walk.line(now.id(), WorkKind.COST)));
    }

    @DeleteMapping(PATH + "/{id}")
    ResponseEntity<byte[]> delete(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        var now = walk.line(new WorkItemId(id), WorkKind.COST);
        answers.requireMatch(match, CostJson.of(now));
        changes.delete(now.id(), now.version());
        return answers.gone();
    }
}
