package io.chancery.app.work;

import java.time.LocalDate;
import java.util.Currency;
import org.springframework.stereotype.Component;

/// What is checked before a cost or a fixed charge is written, recorded or changed.
@Component
class SpendingChecks {

    private final Agreements agreements;
    private final CodeRules codes;
    private final PersonToday today;

    SpendingChecks(Agreements agreements, CodeRules codes, PersonToday today) {
        this.agreements = agreements;
        this.codes = codes;
        this.today = today;
    }

    Checked<MatterCost> cost(CostDetails details) {
        return new Checked<>(new MatterCost(details), check(details).title());
    }

    Checked<FixedCharge> charge(ChargeDetails details) {
        return new Checked<>(new FixedCharge(details), check(details).title());
    }

    WorkTerms check(CostDetails details) {
        var terms = agreements.at(details.matter(), details.workDate());
        return check(
                terms,
                new Spent(details.workDate(), details.unitCost().currency(), details.codes(), details.narrative()));
    }

    WorkTerms check(ChargeDetails details) {
        var terms = agreements.at(details.matter(), details.workDate());
        return check(
                terms,
                new Spent(details.workDate(), details.amount().currency(), details.codes(), details.narrative()));
    }

    private record Spent(LocalDate day, Currency currency, WorkCodes codes, Narrative narrative) {}

    private WorkTerms check(WorkTerms terms, Spent spent) {
        if (spent.narrative().isBlank()) {
            throw new NarrativeIsMissing();
        }
        today.requireBegun(spent.day());
        if (!spent.currency().equals(terms.currency())) {
            throw new CurrencyIsNotTheClients(spent.currency(), terms.currency());
        }
        codes.check(spent.codes(), terms);
        return terms;
    }
}
