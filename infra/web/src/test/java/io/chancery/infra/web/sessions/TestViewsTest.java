package io.chancery.infra.web.sessions;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.TwoFirms;
import io.chancery.infra.web.signin.KnownPerson;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = TestWebApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestViewsTest.FormGreeter.class)
class TestViewsTest extends EveryViewSerialises {

    static class FormGreeter extends FormView.Greeter {
        FormGreeter() {
            super("here");
        }
    }

    @Override
    protected Set<String> packages() {
        return Set.of("io.chancery.infra.web");
    }

    @Override
    protected KnownPerson everybodysFriend() {
        return new TestWebApp.TestPerson(UUID.randomUUID(), "Margaret", Set.of("FEW", "FACTOR"));
    }

    @Override
    protected void inFirm(Runnable work) {
        TenantContext.runAs(TwoFirms.ASHWORTH, work);
    }
}
