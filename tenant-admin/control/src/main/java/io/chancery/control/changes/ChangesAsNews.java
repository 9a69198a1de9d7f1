package io.chancery.control.changes;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantId;
import org.springframework.context.event.EventListener;

/// Lets screens hear of what the change log tells by the same means as of everything else: as an [Announcement]. What
/// another node of the application relayed comes out as it went in.
public final class ChangesAsNews {

    /// A firm's order was placed, went a step further or ended.
    public static final String ORDER = "changed.order";
    /// A firm, or its look, is another.
    public static final String FIRM = "changed.firm";
    /// A firm's upgrade was ordered, went a step further or ended.
    public static final String UPGRADE = "changed.upgrade";
    /// A run of a firm's work moved on.
    public static final String JOB = "changed.job";

    /// Support asked to look into a firm, was answered, came in or left.
    public static final String SUPPORT = "changed.support";

    /// Operators tell the firm something, or no longer.
    public static final String ANNOUNCEMENT = "changed.announcement";

    /// A rollout moved on.
    public static final String ROLLOUT = "changed.rollout";

    private final Announcements announcements;
    private final NewsRelay relay;

    ChangesAsNews(Announcements announcements, NewsRelay relay) {
        this.announcements = announcements;
        this.relay = relay;
    }

    @EventListener
    void on(RegistryChanged change) {
        var tenant = change.tenant();
        if (tenant == null) {
            return;
        }
        switch (change.kind()) {
            case ORDER -> hear(tenant, ORDER);
            case FIRM, BRANDING, FEATURES -> hear(tenant, FIRM);
            case UPGRADE -> hear(tenant, UPGRADE);
            case JOB -> hear(tenant, JOB);
            case SUPPORT -> hear(tenant, SUPPORT);
            case ANNOUNCEMENT -> hear(tenant, ANNOUNCEMENT);
            case ROLLOUT -> hear(tenant, ROLLOUT);
            case NEWS -> relayed(tenant, change);
            case OPERATORS -> {}
        }
    }

    private void relayed(TenantId tenant, RegistryChanged change) {
        var kind = change.payload().get(NewsRelay.KIND);
        if (kind != null && !relay.isMine(change)) {
            announcements.heard(new Announcement(tenant, kind, change.payload().getOrDefault(NewsRelay.SUBJECT, "")));
        }
    }

    private void hear(TenantId tenant, String kind) {
        announcements.heard(new Announcement(tenant, kind, ""));
    }
}
