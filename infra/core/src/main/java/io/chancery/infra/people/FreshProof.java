package io.chancery.infra.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A verb for which somebody must have proved lately that it is still they who sit there, for services that know
/// nothing of the web. What it means and what it throws says `FreshFactor` of `infra/web`, which is the same for
/// services that do, and which sees to both.
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshProof {}
