package io.chancery.console.operators;

import io.chancery.control.operators.OperatorSheet;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.web.text.PersonalChoices;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Language and look as the signed-in operator chose them. Read from the table each time a page opens: a choice counts
/// from the next page on, also on another node.
@Component
class OperatorChoices implements PersonalChoices {

    private final OperatorSignIns signIns;

    OperatorChoices(OperatorSignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Optional<Locale> locale() {
        return operator().map(OperatorSheet::locale);
    }

    @Override
    public Optional<Branding.Scheme> scheme() {
        return operator().map(OperatorSheet::scheme);
    }

    private Optional<OperatorSheet> operator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInOperator operator
                ? signIns.now(operator.id())
                : Optional.empty();
    }
}
