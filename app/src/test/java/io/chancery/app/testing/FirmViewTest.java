package io.chancery.app.testing;

import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Views of Ashworth, opened by somebody who may do everything.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
public abstract class FirmViewTest extends ViewTest {

    protected static final TestPerson ADA = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    protected Registers registers;

    @Override
    protected KnownPerson person() {
        return ADA.principal();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        registers.establish(Firm.ASHWORTH);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }
}
