package io.chancery.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.sessions.EveryViewSerialises;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.Threshold;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
class EveryViewViewTest extends EveryViewSerialises {

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Welcome welcome;

    @Autowired
    Registers registers;

    private @Nullable SignedInPerson admin;

    @Override
    protected Set<String> packages() {
        return Set.of("io.chancery.app");
    }

    /// The firm's admin may do everything that a role allows.
    @Override
    protected KnownPerson everybodysFriend() {
        if (admin == null) {
            registers.establish(Firm.ASHWORTH);
            var path = firstAdmin.invite(new EmailAddress("views." + Ids.next() + "@ashworth.example"), "Viola");
            admin = welcome.accept(
                    CommandId.next(), path.substring(path.indexOf('=') + 1), "Viola", "seven quiet lamps over Oakland");
            TestPerson.allowedAll("Viola").doesIt(this::fillLists);
        }
        return admin;
    }

    @Override
    protected void inFirm(Runnable work) {
        TenantContext.runAs(Firm.ASHWORTH.id(), work);
    }

    /// Whoever gave no password is sent away from the second step.
    @Override
    protected void prepare(Class<? extends Component> view) {
        if (RouteConfiguration.forApplicationScope()
                .getUrlBase(view)
                .orElseThrow()
                .equals(Threshold.PATH)) {
            VaadinSession.getCurrent()
                    .getSession()
                    .setAttribute(
                            "io.chancery.half-signed-in",
                            new HalfSignedIn(everybodysFriend(), SecondStep.CODE, Instant.now()));
        }
    }

    private void fillLists() {
        registers.addTimekeeper("Viola", "Reyes");
        registers.openMatter(registers.openClient("Harbor Freight Lines"), "Collision off Pier 9");
    }
}
