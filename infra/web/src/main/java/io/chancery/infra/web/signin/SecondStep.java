package io.chancery.infra.web.signin;

/// What somebody owes after their password before they are let in.
public enum SecondStep {
    NONE,
    /// A code of the application that they enrolled, or one of those that help when it is lost.
    CODE,
    /// They must have a second factor and have none: they enrol one first.
    ENROLMENT
}
