package io.chancery.control.rollouts;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.releases.ReleaseIsNotOffered;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// What operators decide about a rollout.
class RolloutsIntegrationTest extends RolloutOverTwentyFirms {

    @Test
    void needsASecondPersonsApproval() {
        var id = planned(new NewRollout(
                "Approved",
                NEXT,
                Segment.ALL,
                WavePlan.USUAL,
                4,
                Duration.ZERO,
                true,
                List.of(),
                Forewarning.NONE,
                Set.of()));
        assertThatThrownBy(() -> as(_ -> rollouts.start(CommandId.next(), id, GO)))
                .isInstanceOf(RolloutMovedOn.class);
        assertThatThrownBy(() -> as(_ -> rollouts.approve(CommandId.next(), id, GO)))
                .isInstanceOf(SecondPersonNeeded.class);
        sql.sql("update control.rollout set created_by = :other")
                .param("other", UUID.randomUUID())
                .update();
        as(_ -> rollouts.approve(CommandId.next(), id, GO));
        assertThat(row(id).approvedBy()).isEqualTo("Olive");
        as(_ -> rollouts.start(CommandId.next(), id, GO));
        assertThat(state(id)).isEqualTo(RolloutState.RUNNING);
    }

    @Test
    void ofTwoWhoStartItOneIsToldThatTheOtherWasFaster() {
        var id = planned(usual(Segment.ALL, Duration.ZERO));
        var click = CommandId.next();
        as(_ -> rollouts.start(click, id, GO));
        as(_ -> rollouts.start(click, id, GO));
        assertThatThrownBy(() -> as(_ -> rollouts.start(CommandId.next(), id, GO)))
                .isInstanceOf(RolloutMovedOn.class);
        assertThat(number("select count(*) from control.audit_entry where action = 'rollout.started'"))
                .isEqualTo(1);
    }

    @Test
    void callsOffWhatHasNotBegunWhenItIsStoppedAtOnce() {
        var id = started(new NewRollout(
                "All at once",
                NEXT,
                Segment.ALL,
                List.of(new WavePlan(100, 0)),
                4,
                Duration.ZERO,
                false,
                List.of(),
                Forewarning.NONE,
                Set.of()));
        rounds(2);
        sql.sql("""
                update control.upgrade set state = 'RUNNING', started_at = now(), taken_by = 'node-1', lease_until = now()
                 where id = (select id from control.upgrade order by id limit 1)
                """).update();
        as(_ -> rollouts.stopAtOnce(CommandId.next(), id, GO));
        assertThat(state(id)).isEqualTo(RolloutState.STOPPED);
        assertThat(number("select count(*) from control.upgrade where state = 'CANCELLED'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from control.upgrade where state = 'RUNNING'"))
                .isEqualTo(1);
        rounds(2);
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNotOfferedReachesNobodyOrIsNotAllowed() {
        var nobody = new Segment("no such firm", Set.of(), Set.of());
        assertThatThrownBy(() -> planned(usual(nobody, Duration.ZERO))).isInstanceOf(NoFirmToReach.class);
        sql.sql("update control.release set offered_at = null, offered_by = null")
                .update();
        assertThatThrownBy(() -> planned(usual(Segment.ALL, Duration.ZERO))).isInstanceOf(ReleaseIsNotOffered.class);
        assertThatThrownBy(() -> Installation.allowed(
                        _ -> rollouts.plan(CommandId.next(), usual(Segment.ALL, Duration.ZERO)), FLEET_READ))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsSegmentsByName() {
        var german = new Segment("firm", Set.of(HomeCountry.DE), Set.of(ReleaseNumber.FIRST));
        as(_ -> rollouts.keep(new SavedSegment("Germany", Segment.ALL)));
        as(_ -> rollouts.keep(new SavedSegment("Germany", german)));
        as(_ -> assertThat(book.segments()).containsExactly(new SavedSegment("Germany", german)));
        as(_ -> assertThat(book.reach(german, NEXT)).isEqualTo(5));
    }
}
