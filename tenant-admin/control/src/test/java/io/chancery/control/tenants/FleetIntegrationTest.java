package io.chancery.control.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FleetIntegrationTest {

    private static final int FIRMS = 1_200;
    private static Installation installation;
    private static Fleet fleet;

    @BeforeAll
    static void install() {
        installation = new Installation("fleet");
        fleet = installation.console().getBean(Fleet.class);
        installation.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, state_reason,
                    schema_version, users_count, last_activity_at, created_at)
                select gen_random_uuid(), 'firm-' || n, 'Firm ' || n || ' LLP', 'firm-' || n || '.localhost', 'main',
                       'firm_' || n, 'US', 'en-US', case when n % 4 = 0 then 'SUSPENDED' else 'ACTIVE' end,
                       case when n % 4 = 0 then 'unpaid' end, n % 7, n % 5,
                       case when n % 3 > 0 then now() - make_interval(mins => n) end, now()
                  from generate_series(1, :firms) n
                """).param("firms", FIRMS).update();
        installation.superuser().sql("""
                insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, failure, finished_at)
                select gen_random_uuid(), id, 'SUSPEND', 'Olive', now(), 'FAILED', 'close-door', now()
                  from control.tenant where slug in ('firm-5', 'firm-8')
                """).update();
        installation.superuser().sql("""
                update control.tenant set release = '2026.3' where slug in (select 'firm-' || n * 10 from generate_series(1, 10) n)
                """).update();
        installation.superuser().sql("""
                insert into control.schema_drift (tenant, checked_at, found) select id, now(), 2 from control.tenant where slug = 'firm-9'
                """).update();
        installation.superuser().sql("""
                with r as (
                    insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, created_by_name, created_at)
                    values (gen_random_uuid(), 'Spring', '2026.2', 'READY', '{}', 4, 3600, 'Olive', now()) returning id)
                insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at, rollout, started_at,
                    finished_at, failure, requested_by_name, requested_at)
                select gen_random_uuid(), t.id, '2026.1', u.release, u.rehearsal, u.state, now(), r.id, now(), now(), 'gate:rows', 'Olive', u.at
                  from control.tenant t, r,
                       (values ('2026.2', false, 'PUT_BACK', now()), ('2026.2', true, 'FAILED', now() - interval '1 day'),
                               ('2026.3', true, 'DONE', now())) u (release, rehearsal, state, at)
                 where t.slug = 'firm-7'
                """).update();
        closeOne();
    }

    /// Firm 12 is shut and waits for its end.
    private static void closeOne() {
        installation.superuser().sql("""
                with firm as (select id from control.tenant where slug = 'firm-12'),
                placed as (
                    insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, finished_at)
                    select gen_random_uuid(), id, 'CLOSE_FIRM', 'Olive', now(), 'DONE', now() from firm returning id, tenant),
                exported as (
                    insert into control.firm_export (id, tenant, release, schema_version, taken_at)
                    select id, tenant, '2026.1', 1, now() from placed)
                insert into control.closing (id, tenant, reason, asked_by_name, approved_by_name, began_at, ends_at, export)
                select id, tenant, 'The firm merges', 'Olive', 'Paul', now(), now() + interval '30 days', id from placed
                """).update();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("Olive", "", OperatorPermission.FLEET_READ));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(FleetSort.class)
    void pagesThroughEveryFirmOnceWhateverTheOrder(FleetSort sort) {
        for (boolean descending : List.of(true, false)) {
            var seen = new ArrayList<TenantId>();
            for (int offset = 0; offset < FIRMS; offset += 100) {
                fleet.page(FleetFilter.NONE, sort, descending, offset, 100).forEach(row -> seen.add(row.id()));
            }
            assertThat(seen).hasSize(FIRMS).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"'firm 77 llp', 1", "FIRM-77.local, 1", "' firm-120 ', 2", "%, 0", "_, 0", "zz, 0", "'', 1200"})
    void findsByNameAndHost(String search, int firms) {
        var filter = new FleetFilter(search, Set.of(), false);
        assertThat(fleet.totals(filter).firms()).isEqualTo(firms);
        assertThat(fleet.page(filter, FleetSort.NAME, false, 0, 2_000)).hasSize(firms);
    }

    @Test
    void filtersByStateAndByTrouble() {
        assertThat(fleet.totals(new FleetFilter("", Set.of(FleetState.SUSPENDED), false))
                        .firms())
                .isEqualTo(299);
        var troubled = new FleetFilter("", Set.of(FleetState.SUSPENDED), true);
        assertThat(fleet.page(troubled, FleetSort.HOST, false, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.slug()).isEqualTo("firm-8");
                    assertThat(row.orderFailed()).isTrue();
                });
    }

    @Test
    void findsAFirmThatWaitsForItsEndUnderThatAndNotAmongTheSuspended() {
        assertThat(fleet.page(new FleetFilter("", Set.of(FleetState.CLOSING), false), FleetSort.STATE, false, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.slug()).isEqualTo("firm-12");
                    assertThat(row.fleetState()).isEqualTo(FleetState.CLOSING);
                });
        assertThat(fleet.page(
                        new FleetFilter("firm-12.", Set.of(FleetState.SUSPENDED), false),
                        FleetSort.STATE,
                        false,
                        0,
                        10))
                .isEmpty();
    }

    @Test
    void sumsOverAllFirmsThatTheFilterLetsThrough() {
        assertThat(fleet.totals(FleetFilter.NONE)).isEqualTo(new FleetTotals(1_200, 900, 299, 2, 2_400));
    }

    @Test
    void sumsUpTheStatesByWhichItFilters() {
        installation
                .superuser()
                .sql("update control.tenant set state = 'ACTIVE', state_reason = null where slug = 'firm-12'")
                .update();
        try {
            var totals = fleet.totals(FleetFilter.NONE);
            assertThat(totals.active())
                    .isEqualTo(firmsThatAre(FleetState.ACTIVE))
                    .isEqualTo(900);
            assertThat(totals.suspended())
                    .isEqualTo(firmsThatAre(FleetState.SUSPENDED))
                    .isEqualTo(299);
        } finally {
            installation
                    .superuser()
                    .sql(
                            "update control.tenant set state = 'SUSPENDED', state_reason = 'unpaid' where slug = 'firm-12'")
                    .update();
        }
    }

    private static int firmsThatAre(FleetState state) {
        return fleet.totals(new FleetFilter("", Set.of(state), false)).firms();
    }

    @Test
    void sortsFirmsThatWereNeverUsedBehindTheLatelyUsed() {
        var newest = fleet.page(FleetFilter.NONE, FleetSort.LAST_ACTIVITY, true, 0, 1)
                .getFirst();
        assertThat(newest.slug()).isEqualTo("firm-1");
        assertThat(newest.lastActivityAt()).isBefore(Instant.now());
        assertThat(fleet.page(FleetFilter.NONE, FleetSort.LAST_ACTIVITY, true, FIRMS - 1, 1)
                        .getFirst()
                        .lastActivityAt())
                .isNull();
    }

    @Test
    void sharesReleasesOutAndNarrowsByThemAndByDrift() {
        var all = fleet.byRelease(FleetFilter.NONE);
        assertThat(all).containsExactly(new ReleaseShare("2026.1", 1_190), new ReleaseShare("2026.3", 10));
        var later = new FleetFilter("", Set.of(), false, Set.of("2026.3"), false);
        assertThat(fleet.totals(later).firms()).isEqualTo(10);
        assertThat(fleet.byRelease(later)).containsExactly(new ReleaseShare("2026.3", 10));
        var drifted = new FleetFilter("", Set.of(), false, Set.of(), true);
        assertThat(fleet.page(drifted, FleetSort.NAME, false, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.slug()).isEqualTo("firm-9");
                    assertThat(row.standing().drift()).isEqualTo(2);
                });
    }

    @Test
    void saysWhereAFirmStandsOnItsWay() {
        var row = fleet.page(new FleetFilter("firm-7.", Set.of(), false), FleetSort.NAME, false, 0, 1)
                .getFirst();
        assertThat(row.standing())
                .extracting(
                        FleetStanding::rehearsedFor,
                        FleetStanding::rehearsal,
                        FleetStanding::upgradedTo,
                        FleetStanding::upgrade,
                        FleetStanding::rollout)
                .containsExactly("2026.3", "DONE", "2026.2", "PUT_BACK", "Spring");
    }

    @Test
    void aPageIsOneStatementHoweverManyFirmsThereAre() {
        var statements = new CountedStatements(
                installation.database().dataSource(installation.database().console()));
        var counted =
                new Fleet(JdbcClient.create(statements), installation.console().getBean(FirmAddresses.class));
        assertThat(counted.page(FleetFilter.NONE, FleetSort.RELEASE, true, 0, 200))
                .hasSize(200);
        assertThat(statements.count()).isOne();
    }

    @Test
    void tellsWhetherASlugIsFree() {
        assertThat(fleet.isFree(new Slug("firm-1"))).isFalse();
        assertThat(fleet.isFree(new Slug("ashworth"))).isTrue();
    }

    @Test
    void showsOneFirm() {
        var row = fleet.page(new FleetFilter("firm-4.", Set.of(), false), FleetSort.NAME, false, 0, 1)
                .getFirst();
        assertThat(fleet.firm(row.id())).get().satisfies(firm -> {
            assertThat(firm.row()).isEqualTo(row);
            assertThat(firm.url()).isEqualTo("http://firm-4.localhost:8080");
            assertThat(firm.stateReason()).isEqualTo("unpaid");
        });
        assertThat(fleet.firm(new TenantId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void asksForPermission() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", "AUDIT_READ"));
        assertThatThrownBy(() -> fleet.totals(FleetFilter.NONE)).isInstanceOf(AccessDeniedException.class);
    }
}
