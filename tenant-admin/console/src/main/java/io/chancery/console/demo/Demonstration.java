package io.chancery.console.demo;

import io.chancery.console.operators.SignedInOperator;
import io.chancery.control.operators.NewOperator;
import io.chancery.control.operators.OperatorEntry;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.control.operators.PasswordHash;
import io.chancery.control.operators.PersonName;
import io.chancery.control.orders.FirstAdmin;
import io.chancery.control.orders.OpenFirm;
import io.chancery.control.orders.Orders;
import io.chancery.control.tenants.FirmName;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.tenants.Slug;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Orders the three firms of the demonstration and adds its operator, once, however often the console starts. The
/// operator orders them through the ordinary service, so the log tells it like any other opening.
@Component
@ConditionalOnProperty("chancery.demo")
class Demonstration implements ApplicationRunner {

    static final EmailAddress OPERATOR = new EmailAddress("operator@chancery.example");
    private static final String PASSWORD = "chancery demo 2026";
    /// The launcher tells its key, and the code of the moment; it stands in the open like the password.
    private static final byte[] SECRET = "chancery demo secret".getBytes(StandardCharsets.US_ASCII);

    private static final long NO_STEP = 0;

    private static final List<OpenFirm> FIRMS = List.of(
            firm("ashworth", "Ashworth & Pell LLP", HomeCountry.US, "Eleanor Ashworth"),
            firm("birchwood", "Birchwood Solicitors", HomeCountry.GB, "Thomas Birchwood"),
            firm("lindner", "Kanzlei Lindner", HomeCountry.DE, "Katrin Lindner"));

    private final OperatorEntry entry;
    private final OperatorSignIns signIns;
    private final PasswordEncoder encoder;
    private final Fleet fleet;
    private final Orders orders;

    Demonstration(OperatorEntry entry, OperatorSignIns signIns, PasswordEncoder encoder, Fleet fleet, Orders orders) {
        this.entry = entry;
        this.signIns = signIns;
        this.encoder = encoder;
        this.fleet = fleet;
        this.orders = orders;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var password = new PasswordHash(Objects.requireNonNull(encoder.encode(PASSWORD)));
        var roles = Set.of(OperatorRole.OPERATOR, OperatorRole.SUPPORT, OperatorRole.SECURITY);
        entry.addOnce(new NewOperator(OPERATOR, new PersonName("Olive Operator"), roles), password);
        signIns.withPassword(OPERATOR.value())
                .map(found -> SignedInOperator.of(found.operator()))
                .ifPresent(operator -> {
                    entry.setFactorOnce(operator.id(), SECRET, NO_STEP);
                    orderFirms(operator);
                });
    }

    private void orderFirms(SignedInOperator operator) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                operator, null, AuthorityUtils.createAuthorityList(operator.authorities())));
        SecurityContextHolder.setContext(context);
        try {
            FIRMS.stream()
                    .filter(firm -> fleet.isFree(firm.slug()))
                    .forEach(firm -> orders.openFirm(CommandId.named("demonstration " + firm.slug()), firm));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static OpenFirm firm(String slug, String name, HomeCountry country, String admin) {
        var email = new EmailAddress("admin@" + slug + ".example");
        return OpenFirm.usual(new Slug(slug), new FirmName(name), country, new FirstAdmin(email, admin));
    }
}
