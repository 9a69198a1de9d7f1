package io.chancery.app.rounding;

import io.chancery.app.work.RoundingAgreement;
import io.chancery.app.work.RoundingInForce;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/// With whom something is agreed: the firm itself, a client, or for one matter.
interface Party extends Serializable {

    boolean mayAgree();

    /// The latest first.
    List<RoundingAgreement> agreements();

    RoundingInForce inForce(LocalDate day);

    void agree(RoundingAgreement agreement);

    void revoke(LocalDate from);
}
