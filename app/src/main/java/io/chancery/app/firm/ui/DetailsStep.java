package io.chancery.app.firm.ui;

import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import org.springframework.stereotype.Component;

/// First hour: what every invoice must say of who issues it.
@Component
class DetailsStep implements FirstHourStep {

    private final FirmProfile firm;

    DetailsStep(FirmProfile firm) {
        this.firm = firm;
    }

    @Override
    public String permission() {
        return Permission.FIRM_WRITE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String text() {
        return "firm.step.details";
    }

    @Override
    public String path() {
        return FirmNavigation.toEntity();
    }

    @Override
    public boolean isDone() {
        return isComplete(firm.entities().getFirst().details());
    }

    private static boolean isComplete(EntityDetails entity) {
        var bank = entity.bank();
        var taxed = !entity.taxNumber().isEmpty() || !entity.vatId().isEmpty();
        var payable = !bank.iban().isEmpty() || !bank.accountNumber().isEmpty();
        return taxed && payable && !entity.address().isEmpty();
    }
}
