package io.chancery.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Corner Bakery          | Corner Bakery
            =1+1                   | '''=1+1'
            @SUM(A1:A9)            | '''@SUM(A1:A9)'
            +49 30 1234            | '''+49 30 1234'
            -70.00                 | -70.00
            -1.234,50              | -1.234,50
            -cmd                   | '''-cmd'
            """)
    void keepsSpreadsheetsFromRunningACell(String cell, String written) {
        assertThat(PagedCsv.harmless(cell)).isEqualTo(written);
    }
}
