package io.chancery.app.testing;

import io.chancery.app.ChanceryApp;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// The whole application on a database with both firms open. All tests so marked share one context and one database:
/// tests make what they need and leave what they made. It listens on a port, because what may open a view depends on
/// what the servlet knows of it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {ChanceryApp.class, StatementCount.class, Registers.class, BreakableGate.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FirmsDatabase.class)
@ExtendWith(TenantBinding.class)
public @interface FirmTest {}
