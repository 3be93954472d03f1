package io.github.chinsdk.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void numbersForMachinesArePlain() {
        assertThat(Decimals.plain(0)).isEqualTo("0");
        assertThat(Decimals.plain(-0.0)).isEqualTo("0");
        assertThat(Decimals.plain(8.8355)).isEqualTo("8.8355");
        assertThat(Decimals.plain(-7.2)).isEqualTo("-7.2");
        assertThat(Decimals.plain(1.0000004)).isEqualTo("1");
        assertThat(Decimals.plain(0.000001)).isEqualTo("0.000001");
        assertThat(Decimals.plain(246041)).isEqualTo("246041");
        assertThat(Decimals.plain(1e12)).isEqualTo("1000000000000");
    }

    @Test
    void noTextCellStartsAFormula() {
        for (String start : new String[] {"=", "+", "-", "@", "\t", "\r"}) {
            assertThat(CsvFile.safe(start + "1+1")).matches("(?s)\"?'.*");
        }
        assertThat(CsvFile.safe("plain")).isEqualTo("plain");
        assertThat(CsvFile.safe("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvFile.safe("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    }
}
