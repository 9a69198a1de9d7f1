package io.chancery.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.console.testing.ConsoleTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.console.testing.SignedIn;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.web.sessions.EveryViewSerialises;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

@ConsoleTest
class EveryViewViewTest extends EveryViewSerialises {

    private static final String FIRM = "00000000-0000-7000-8000-00000000000a";

    private static final String ACCESS = "00000000-0000-7000-8000-0000000000aa";
    private static final String RUN = "00000000-0000-7000-8000-00000000000f";

    private static final String ROLLOUT = "00000000-0000-7000-8000-0000000000fe";

    @BeforeEach
    void openAshworth() {
        ControlDatabase.empty();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id::uuid, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US',
                    'en-US', 'OPENING', now())
                """).param("id", FIRM).update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at)
                values (gen_random_uuid(), :tenant::uuid, 'OPEN_FIRM', 'Olive', now())
                """).param("tenant", FIRM).update();
        ControlDatabase.superuser()
                .sql("""
                insert into control.job_run (id, tenant, kind, subject, state, done, total, attempts, started_at, updated_at)
                values (:id::uuid, :tenant::uuid, 'ebilling.import', '', 'RUNNING', 3, 10, 1, now(), now())
                """)
                .param("id", RUN)
                .param("tenant", FIRM)
                .update();
        askAshworth();
        planRollout();
    }

    private static void askAshworth() {
        ControlDatabase.superuser()
                .sql("""
                insert into control.support_access (id, tenant, operator, operator_name, reason, minutes, asked_at)
                values (:id::uuid, :tenant::uuid, :olive, 'Olive', 'An invoice looks wrong.', 60, now())
                """)
                .param("id", ACCESS)
                .param("tenant", FIRM)
                .param("olive", SignedIn.OLIVE.value())
                .update();
    }

    private static void planRollout() {
        ControlDatabase.superuser()
                .sql("truncate control.rollout_firm, control.rollout_wave, control.rollout")
                .update();
        ControlDatabase.superuser().sql("""
                insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, created_by_name, created_at)
                values (:id::uuid, 'Spring', '2026.2', 'READY', '{}', 4, 3600, 'Olive', now())
                """).param("id", ROLLOUT).update();
        ControlDatabase.superuser()
                .sql(
                        "insert into control.rollout_wave (rollout, number, share, error_budget) values (:id::uuid, 1, 100, 0)")
                .param("id", ROLLOUT)
                .update();
        ControlDatabase.superuser()
                .sql(
                        "insert into control.rollout_firm (rollout, tenant, wave, place) values (:id::uuid, :tenant::uuid, 1, 1)")
                .param("id", ROLLOUT)
                .param("tenant", FIRM)
                .update();
    }

    @Override
    protected Set<String> packages() {
        return Set.of("io.chancery.console");
    }

    @Override
    protected KnownPerson everybodysFriend() {
        return SignedIn.olive(Locale.US, OperatorRole.values());
    }

    @Override
    protected void prepare(Class<? extends Component> view) {
        if (view.getSimpleName().equals("SecondStepView")) {
            VaadinSession.getCurrent()
                    .getSession()
                    .setAttribute(
                            "io.chancery.half-signed-in",
                            new HalfSignedIn(everybodysFriend(), SecondStep.ENROLMENT, Instant.now()));
        }
    }

    @Override
    protected void inFirm(Runnable work) {
        work.run();
    }

    @Override
    protected List<String> addressesOf(Class<? extends Component> view) {
        return switch (view.getSimpleName()) {
            case "FirmView" -> List.of("firms/" + FIRM);
            case "OperatorListView" -> List.of("operators", "operators?open=new", "operators?open=" + SignedIn.OLIVE);
            case "JobListView" -> List.of("jobs", "jobs?open=" + RUN);
            case "ReleaseListView" -> List.of("releases", "releases?open=2026.1");
            case "RehearsalListView" -> List.of("rehearsals", "rehearsals?open=2026.2/" + FIRM);
            case "SchemaListView" -> List.of("schemas", "schemas?open=" + FIRM);
            case "FeatureListView" -> List.of("features", "features?open=clients.any-spelling");
            case "AnnouncementListView" -> List.of("announcements", "announcements?open=new");
            case "SupportListView" -> List.of("support", "support?open=new", "support?open=" + ACCESS);
            case "RolloutView" -> List.of("rollouts/" + ROLLOUT);
            case "StartView" -> List.of();
            default -> super.addressesOf(view);
        };
    }
}
