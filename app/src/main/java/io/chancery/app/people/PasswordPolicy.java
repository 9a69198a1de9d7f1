package io.chancery.app.people;

import org.springframework.stereotype.Component;

/// What a password must be: long, and not made of what everybody tries first. No rules about digits and signs: they
/// make passwords that people forget and programs guess (NIST SP 800-63B, 3.1.1.2).
@Component
class PasswordPolicy {

    static final int CHARS_MIN = 12;
    static final int CHARS_MAX = 256;

    private final CommonPasswords common = CommonPasswords.shipped();

    /// @param own words of the person and the firm, which a stranger knows as well: names, the e-mail address
    /// @throws PasswordIsTooShort or PasswordIsTooLong or PasswordIsCommon, the first that applies
    void check(String password, String... own) {
        var length = password.codePointCount(0, password.length());
        if (length < CHARS_MIN) {
            throw new PasswordIsTooShort(CHARS_MIN);
        }
        if (length > CHARS_MAX) {
            throw new PasswordIsTooLong(CHARS_MAX);
        }
        if (common.covers(password, own)) {
            throw new PasswordIsCommon();
        }
    }
}
