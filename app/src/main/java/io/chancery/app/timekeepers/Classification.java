package io.chancery.app.timekeepers;

import java.util.Arrays;
import java.util.Optional;

/// Billing rank of a timekeeper: the 51 classifications of the LEDES list as revised in July 2014. The words are
/// `timekeepers.classification.<code>` in the translation files.
public enum Classification {
    ADJSTR,
    ADJSMT,
    ANALST,
    ARBITR,
    ASSOC,
    TRANEE,
    AUDITR,
    CLKSEC,
    CONSLT,
    TEMPAT,
    TEMPOS,
    CSTCNS,
    CTRPTR,
    DSCATT,
    DSCPMG,
    DSCANJ,
    DSCANS,
    DOCCDR,
    DOCRAT,
    DOCRNA,
    EVDEVL,
    EXPERT,
    FLTFEE,
    FORANL,
    HLNLPF,
    INVSTG,
    IPSVPV,
    IPAGNT,
    LGLAST,
    LGLINT,
    LGPRMG,
    LIBRRN,
    MEDITR,
    MDRCRV,
    OFCOUN,
    NBOTHR,
    PARALG,
    PARTNR,
    RSRCHR,
    RSPROF,
    SECNDE,
    SPAGNT,
    SOLDSG,
    STFATT,
    STFCNS,
    TPADMN,
    TRAINR,
    TRNDEV,
    TRNFAG,
    TRANSL,
    VIDOGR;

    /// The classification of this code; older files carry two letters (`PT`, `AS`), which name nobody here.
    public static Optional<Classification> of(String code) {
        return Arrays.stream(values())
                .filter(classification -> classification.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /// Flat fees and adjustments are billed under a classification of their own and name nobody.
    public boolean isPerson() {
        return this != FLTFEE && this != ADJSMT;
    }
}
