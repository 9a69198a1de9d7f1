/// What both web applications share of Vaadin and Spring Security.
@NullMarked
package io.chancery.infra.web;

import org.jspecify.annotations.NullMarked;
