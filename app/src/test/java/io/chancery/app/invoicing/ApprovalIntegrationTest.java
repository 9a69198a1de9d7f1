package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.approvals.AboveLimit;
import io.chancery.app.approvals.ApprovalLimits;
import io.chancery.app.approvals.Holder;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.ProofIsStale;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The work comes to 2,274.57 dollars.
class ApprovalIntegrationTest extends AtTheBillingDesk {

    @Autowired
    ApplicationContext context;

    @Autowired
    ApprovalLimits limits;

    private SignedInPerson bea;
    private TestPerson asBea;
    private MatterId matter;

    @BeforeEach
    void hire() {
        noneIsLimited();
        bea = new Enrolled(context).person("Bea", FirmRole.BILLING);
        asBea = Enrolled.as(bea);
        matter = matterWithWork();
    }

    @AfterEach
    void noneIsLimited() {
        for (var table : List.of("approval_limit", "approval_policy")) {
            FirmsDatabase.behindTheWall()
                    .sql("delete from %s.%s".formatted(Firm.ASHWORTH.schema(), table))
                    .update();
        }
    }

    @Test
    void whoeverHasNoLimitIssuesAnything() {
        assertThat(asBea.does(() -> issueAll(matter))).isNotNull();
    }

    @Test
    void anInvoiceUpToTheLimitIsIssuedAndOneAboveIsRefusedByName() {
        var carl = new Enrolled(context).person("Carl", FirmRole.PARTNER);
        everybody("100.00", "USD");
        limit(carl, null);
        limit(bea, "2274.56");
        var numbers = numbersUsed();

        assertThatThrownBy(() -> asBea.does(() -> issueAll(matter)))
                .isInstanceOfSatisfying(AboveLimit.class, refused -> {
                    assertThat(refused.code()).isEqualTo("approvals.above-limit");
                    assertThat(String.valueOf(refused.args()[0])).isEqualTo("2274.56");
                    assertThat(String.valueOf(refused.args()[2])).isEqualTo("2274.57");
                    assertThat(String.valueOf(refused.args()[4])).isEqualTo("Carl");
                });
        assertThat(numbersUsed()).isEqualTo(numbers);
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).hasSize(4);
        var preview = asBea.does(() -> invoicing.preview(matter, List.of()));
        assertThat(preview.canBeIssued()).isFalse();
        assertThat(preview.excess().orElseThrow().limit()).isEqualTo(Money.of("2274.56", "USD"));

        limit(bea, "2274.57");
        assertThat(asBea.does(() -> invoicing.preview(matter, List.of())).canBeIssued())
                .isTrue();
        assertThat(asBea.does(() -> issueAll(matter))).isNotNull();
        assertThat(Enrolled.as(carl).does(() -> limits.holders(0, 500)))
                .contains(new Holder(bea.uuid(), "Bea", false, Money.of("2274.57", "USD")));
    }

    @Test
    void takingBackAsksForTheSameLimit() {
        var invoice = ada.does(() -> issueAll(matter));
        limit(bea, "1000.00");

        assertThatThrownBy(() -> asBea.does(
                        () -> correcting.correct(CommandId.next(), invoice, "Wrong matter", BilledWork.GIVEN_BACK)))
                .isInstanceOf(AboveLimit.class);
        limit(bea, null);
        assertThat(asBea.does(
                        () -> correcting.correct(CommandId.next(), invoice, "Wrong matter", BilledWork.GIVEN_BACK)))
                .isNotNull();
    }

    @Test
    void nobodyIsNamedWhereNobodyMay() {
        everybody("5", "EUR");
        assertThatThrownBy(() -> asBea.does(() -> issueAll(matter)))
                .isInstanceOfSatisfying(
                        AboveLimit.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo("approvals.limit-in-another-currency-of-everybody"));
    }

    @Test
    void aLargeInvoiceAsksWhoeverSitsThereToProveIt() throws Exception {
        ada.doesIt(() -> limits.askAbove(CommandId.next(), new BigDecimal("2000.00")));
        assertThatThrownBy(() -> inASession(() -> asBea.does(() -> issueAll(matter))))
                .isInstanceOf(ProofIsStale.class);
        assertThat(asBea.does(() -> unbilled.ofMatter(matter))).hasSize(4);

        ada.doesIt(() -> limits.askAbove(CommandId.next(), new BigDecimal("2274.57")));
        assertThat(inASession(() -> asBea.does(() -> issueAll(matter)))).isNotNull();
    }

    @Test
    void onlyAdminsDecideAndTheLogTellsIt() {
        assertThatThrownBy(() -> asBea.does(() -> {
                    limits.limit(CommandId.next(), bea.uuid(), null);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ada.does(() -> {
                    limits.limit(CommandId.next(), bea.uuid(), new BigDecimal("-1"));
                    return null;
                }))
                .hasMessageContaining("not below zero");
        limit(bea, "10.00");
        assertThat(FirmsDatabase.behindTheWall()
                        .sql(
                                "select e::text from %s.audit_entry e where action = 'approval.limit-set' and subject_id = :id"
                                        .formatted(Firm.ASHWORTH.schema()))
                        .param("id", bea.uuid())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("10.00 USD");
    }

    @Test
    void theOtherFirmKnowsNothingOfIt() {
        limit(bea, "10.00");
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(ada.does(() -> limits.holders(0, 500)))
                    .noneMatch(holder -> holder.id().equals(bea.uuid()));
        });
    }

    private static void everybody(String amount, String currency) {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into %1$s.approval_limit (holder, amount, currency)
                        select id, %2$s, '%3$s' from %1$s.person""".formatted(Firm.ASHWORTH.schema(), amount, currency))
                .update();
    }

    private void limit(SignedInPerson person, @Nullable String amount) {
        ada.doesIt(() -> limits.limit(CommandId.next(), person.uuid(), amount == null ? null : new BigDecimal(amount)));
    }

    /// In which nobody has proved anything yet.
    private static <T> T inASession(Callable<T> work) throws Exception {
        var request = new MockHttpServletRequest();
        request.getSession(true);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.call();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
