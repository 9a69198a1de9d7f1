package io.chancery.infra.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void isArgon2idWithTheMemoryAndPassesThatOwaspAsksFor() {
        var passwords = new SignInConfiguration().passwordEncoder();
        var hash = passwords.encode("seven quiet lamps over Gemini");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.split("\\$")[4]).as("a salt of 16 bytes").hasSize(22);
        assertThat(hash.split("\\$")[5]).as("32 bytes").hasSize(43);
        assertThat(passwords.matches("seven quiet lamps over Gemini", hash)).isTrue();
        assertThat(passwords.matches("seven quiet lamps over gemini", hash)).isFalse();
    }
}
