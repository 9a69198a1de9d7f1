package io.chancery.app.care;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the steps of orders about a firm's care work with. It is the provider's work on a whole firm; no person's verb
/// leads here.
@Configuration(proxyBeanMethods = false)
@Import({
    DrillTelling.class,
    ExportWork.class,
    ExportWriting.class,
    FirmDeletion.class,
    HandOverPage.class,
    HandOverWork.class,
    LossCounting.class,
    PutBackTelling.class,
    Restoring.class,
    SecondPlace.class
})
class CareConfiguration {}
