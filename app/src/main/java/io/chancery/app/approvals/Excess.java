package io.chancery.app.approvals;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.util.List;

/// An amount that somebody may not issue.
///
/// @param limit up to which they may
/// @param whoMay some of those who may, by name; empty when nobody may
public record Excess(Money limit, Money amount, List<String> whoMay) implements Serializable {

    public Excess {
        whoMay = List.copyOf(whoMay);
    }

    public AboveLimit refusal() {
        // Without a currency in common nothing tells whether the limit is kept.
        var kept = limit.currency().equals(amount.currency()) ? "above-limit" : "limit-in-another-currency";
        return new AboveLimit(
                "approvals." + kept + (whoMay.isEmpty() ? "-of-everybody" : ""),
                limit.amount(),
                limit.currency(),
                amount.amount(),
                amount.currency(),
                String.join(", ", whoMay));
    }
}
