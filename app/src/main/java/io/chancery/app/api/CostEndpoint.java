package io.chancery.app.api;

import io.chancery.app.matters.MatterId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkWalk;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Money that was spent for matters, billed or not.
@RestController
class CostEndpoint {

    private static final String PATH = Door.ROOT + "/costs";

    private final WorkWalk walk;
    private final Answers answers;

    CostEndpoint(WorkWalk walk, Answers answers) {
        this.walk = walk;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "costs", Asked.CHANGED_SINCE, "matter", "from", "to");
        var filter = new WorkWalk.Filter(
                WorkKind.COST, asked.id("matter", MatterId::new), null, asked.day("from"), asked.day("to"));
        return answers.page(
                asked, walk.step(asked.walk(), filter), line -> line.id().value(), CostJson::of);
    }
}
