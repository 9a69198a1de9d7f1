package io.chancery.app.bench;

import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.ProgramSignIn;
import io.chancery.app.matters.MatterWalk;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// What it costs that each sees what they may, and that programs come by a token.
@FirmTest
@TestPropertySource(properties = "chancery.api.requests-per-minute=1000000")
class SecurityBenchmark {

    private static final int ENTRIES = 20_000;

    @Autowired
    Registers registers;

    @Autowired
    MatterWalk matters;

    @Autowired
    Integrations integrations;

    @Autowired
    ProgramSignIn programs;

    @LocalServerPort
    int port;

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        var firm = ManyEntries.in(Firm.ASHWORTH, registers, ENTRIES);
        var walled = new WalledMatters(ManyEntries.in(Firm.BIRCHWOOD, registers, ENTRIES), firm, matters);
        walled.build();
        lines.add(walled.measure().line("at most 1.2"));
        var door = new ProgramsAtTheDoor(firm, integrations, programs, port);
        lines.addAll(door.firstPage());
        var tokens = door.tokens();
        lines.add(tokens);
        Figures.keep("security", lines);
    }
}
