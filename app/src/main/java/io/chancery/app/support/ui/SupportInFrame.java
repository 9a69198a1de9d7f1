package io.chancery.app.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.chancery.app.people.Permission;
import io.chancery.app.people.SupportGuest;
import io.chancery.app.shell.FrameBanner;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.Permissions;
import io.chancery.app.support.SupportConsent;
import io.chancery.app.support.SupportPlace;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.SupportAccess;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.frame.Banner;
import io.chancery.themes.frame.NavItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What support brings to the frame: a place for admins, and a line on every page while somebody may look in or asks
/// to.
@Configuration(proxyBeanMethods = false)
class SupportInFrame {

    @Bean
    FrameEntry supportEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "support.title", Glyph.PEOPLE, SupportPlace.PATH, "", 217),
                Permission.PEOPLE_ADMIN);
    }

    @Bean
    FrameBanner guestsOwnBanner(FramePerson person) {
        return () -> SupportGuest.current()
                .map(guest -> new Banner(Tone.WARN, said("support.banner.guest", guest.until(), person)));
    }

    @Bean
    FrameBanner supportLooksIn(SupportConsent consent, FramePerson person) {
        return () -> {
            if (SupportGuest.current().isPresent()) {
                return Optional.empty();
            }
            var open = consent.unsettled().stream()
                    .filter(access -> access.written() == AccessState.ALLOWED)
                    .toList();
            return open.stream()
                    .map(access -> Objects.requireNonNull(access.until()))
                    .max(Instant::compareTo)
                    .map(until -> new Banner(
                            Tone.WARN,
                            UI.getCurrentOrThrow()
                                    .getTranslation("support.banner.in", names(open), time(until, person)),
                            link("support.banner.end")));
        };
    }

    @Bean
    FrameBanner supportAsks(SupportConsent consent) {
        return () -> {
            if (!Permissions.has(Permission.PEOPLE_ADMIN)) {
                return Optional.empty();
            }
            var asking = consent.unsettled().stream()
                    .filter(access -> access.written() == AccessState.ASKED)
                    .toList();
            return asking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Banner(
                            Tone.INFO,
                            UI.getCurrentOrThrow().getTranslation("support.banner.asked", names(asking)),
                            link("support.banner.answer")));
        };
    }

    private static Component[] link(String text) {
        return Permissions.has(Permission.PEOPLE_ADMIN)
                ? new Component[] {
                    new Anchor(SupportPlace.PATH, UI.getCurrentOrThrow().getTranslation(text))
                }
                : new Component[0];
    }

    private static String names(List<SupportAccess> accesses) {
        return accesses.stream().map(SupportAccess::operatorName).distinct().collect(Collectors.joining(", "));
    }

    private static String said(String key, Instant until, FramePerson person) {
        return UI.getCurrentOrThrow().getTranslation(key, time(until, person));
    }

    private static String time(Instant until, FramePerson person) {
        return InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), person.zone())
                .format(until);
    }
}
