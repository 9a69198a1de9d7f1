package io.chancery.app.invoicing;

import io.chancery.app.paper.MissingParticular;
import io.chancery.infra.errors.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// The law wants more on the invoice than is known. Nothing was issued and no number was used.
public final class ParticularsMissing extends Refusal {

    private final List<MissingParticular> missing;

    ParticularsMissing(List<MissingParticular> missing) {
        super(
                "invoicing.particulars-missing",
                missing.stream().map(MissingParticular::name).collect(Collectors.joining(", ")));
        this.missing = List.copyOf(missing);
    }

    public List<MissingParticular> missing() {
        return missing;
    }
}
