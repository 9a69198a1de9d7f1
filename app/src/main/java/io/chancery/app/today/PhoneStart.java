package io.chancery.app.today;

/// Where people begin on a phone instead of here: what they do on the way, at a court, in a corridor; a bean.
public interface PhoneStart {

    String permission();

    String path();
}
