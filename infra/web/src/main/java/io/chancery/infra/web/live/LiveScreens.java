package io.chancery.infra.web.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.sessions.SessionArrival;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/// Refreshes open screens when something is announced that they follow. Each screen hears of its own firm alone and
/// reads what changed as its own person, in its session; many announcements that come together refresh it once.
///
/// A page that goes on in this node after another had it is refreshed at once: it may have missed something on its
/// way. See DD021.
public final class LiveScreens implements SessionArrival, AutoCloseable {

    /// @param firm null for screens that follow every firm
    record Topic(@Nullable TenantId firm, String kind) {}

    /// Who follows what, and whether a refresh is under way already.
    private final Map<Topic, Map<Following, AtomicBoolean>> followers = new ConcurrentHashMap<>();

    /// Not the thread that announces: its transaction has only just ended, and a screen would read in what is left
    /// of it.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Runs the refresh whenever this kind of news comes from the screen's firm, as long as the screen is attached.
    public void follow(Component screen, String kind, SerializableRunnable refresh) {
        new Following(this, screen, kind, null, false, refresh).begin();
    }

    /// The same for news of one subject.
    public void follow(Component screen, String kind, String subject, SerializableRunnable refresh) {
        new Following(this, screen, kind, subject, false, refresh).begin();
    }

    /// For the operators' screens, which belong to no firm: follows this kind of news of all of them.
    public void followEveryFirm(Component screen, String kind, SerializableRunnable refresh) {
        new Following(this, screen, kind, null, true, refresh).begin();
    }

    @EventListener
    void on(Announcement news) {
        tell(new Topic(news.tenant(), news.kind()), news);
        tell(new Topic(null, news.kind()), news);
    }

    @Override
    public void arrived(VaadinSession session) {
        for (var page : session.getUIs()) {
            for (var following : Following.on(page)) {
                add(following);
                refresh(following);
            }
        }
    }

    void add(Following following) {
        followers
                .computeIfAbsent(following.topic(), _ -> new ConcurrentHashMap<>())
                .put(following, new AtomicBoolean());
    }

    void remove(Following following) {
        followers.computeIfPresent(following.topic(), (_, known) -> {
            known.remove(following);
            return known.isEmpty() ? null : known;
        });
    }

    /// How many screens follow anything; for tests and gauges.
    int count() {
        return followers.values().stream().mapToInt(Map::size).sum();
    }

    private void tell(Topic topic, Announcement news) {
        followers.getOrDefault(topic, Map.of()).keySet().stream()
                .filter(following -> following.wants(news))
                .forEach(this::refresh);
    }

    private void refresh(Following following) {
        var due = followers.getOrDefault(following.topic(), Map.of()).get(following);
        if (due != null && !threads.isShutdown() && due.compareAndSet(false, true)) {
            threads.execute(() -> enter(following, due));
        }
    }

    private void enter(Following following, AtomicBoolean due) {
        var page = following.screen().getUI().filter(UI::isAttached).orElse(null);
        if (page == null) {
            remove(following);
            return;
        }
        try {
            page.access(() -> {
                // Before it is read: what is announced from now on is read by the next refresh.
                due.set(false);
                following.refresh();
            });
        } catch (UIDetachedException e) {
            remove(following);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
