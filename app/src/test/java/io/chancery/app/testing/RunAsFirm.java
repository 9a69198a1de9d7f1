package io.chancery.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs a test of a [FirmTest] class as this firm; the method's word counts before the class's. The set-up and
/// tear-down
/// methods run as the firm too.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface RunAsFirm {

    Firm value();
}
