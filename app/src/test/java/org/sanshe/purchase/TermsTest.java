package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the law as a new bureau has them: each term with its unit, and whether it is a least or a most time. How
 * they are counted, both sides of each, is the calendar's test.
 */
class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "INTENT_NOTICE, 30, DAYS, EARLIEST",
        "DOCUMENTS_AVAILABLE, 5, WORKING_DAYS, EARLIEST",
        "TENDER_PERIOD, 20, DAYS, EARLIEST",
        "CHANGE_AFFECTING_TENDER, 15, DAYS, EARLIEST",
        "CONSULTATION_RESPONSE, 10, DAYS, EARLIEST",
        "NEGOTIATION_RESPONSE, 3, WORKING_DAYS, EARLIEST",
        "PREQUALIFICATION, 5, WORKING_DAYS, EARLIEST",
        "SINGLE_SOURCE_PUBLICITY, 5, WORKING_DAYS, EARLIEST",
        "REPORT_DELIVERY, 2, WORKING_DAYS, LATEST",
        "AWARD_PICK, 5, WORKING_DAYS, LATEST",
        "RESULT_NOTICE_ISSUE, 2, WORKING_DAYS, LATEST",
        "RESULT_NOTICE_PERIOD, 1, WORKING_DAYS, LATEST",
        "CONTRACT_SIGNING, 30, DAYS, LATEST",
        "CONTRACT_PUBLICATION, 2, WORKING_DAYS, LATEST",
        "CONTRACT_FILING, 7, WORKING_DAYS, LATEST",
        "CONTRACT_CHANGE_NOTICE, 2, WORKING_DAYS, LATEST",
        "BOND_REFUND, 5, WORKING_DAYS, LATEST",
        "INQUIRY_REPLY, 3, WORKING_DAYS, LATEST",
        "CHALLENGE_WINDOW, 7, WORKING_DAYS, LATEST",
        "CHALLENGE_REPLY, 7, WORKING_DAYS, LATEST",
        "COMPLAINT, 15, WORKING_DAYS, LATEST",
        "COMPLAINT_REVIEW, 5, WORKING_DAYS, LATEST",
        "COMPLAINT_REJECTION, 3, WORKING_DAYS, LATEST",
        "COMPLAINT_ANSWER, 5, WORKING_DAYS, LATEST",
        "COMPLAINT_DECISION, 30, WORKING_DAYS, LATEST",
        "COMPLAINT_SUSPENSION, 30, DAYS, LATEST",
        "FRAMEWORK_REVIEW, 7, WORKING_DAYS, LATEST",
        "FRAMEWORK_ADMISSION_NOTICE, 2, WORKING_DAYS, LATEST",
        "PAYMENT_ENTERPRISE, 30, DAYS, LATEST",
        "PAYMENT_ENTERPRISE_AGREED, 60, DAYS, LATEST"
    })
    void isWhatTheLawSays(String key, String amount, String unit, String bound) throws IOException {
        MatchResult row = Pattern.compile("\\('" + key + "', '[^']+', '[^']+', (\\d+), '(\\w+)', '\\w+', '(\\w+)'")
                .matcher(terms())
                .results()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(row.group(1)).isEqualTo(amount);
        assertThat(row.group(2)).isEqualTo(unit);
        assertThat(row.group(3)).isEqualTo(bound);
    }

    /** Two per cent of the budget, ten of the contract, ten for all supplements, sixty days to a small enterprise. */
    @ParameterizedTest
    @CsvSource({
        "PERFORMANCE_BOND_PERCENT, 10",
        "SUPPLEMENT_PERCENT, 10",
        "PAYMENT_DAYS_MAX, 60",
        "CANDIDATES_AFTER_VOID, 3"
    })
    void contractsKeepTheLimitsOfTheLaw(String key, String value) throws IOException {
        assertThat(migration("V101__contract_limits.sql") + migration("V241__awards_in_turn.sql"))
                .containsPattern("\\('" + key + "', " + value + ", '[^']+', '第[^']+条', true");
    }

    private static String terms() throws IOException {
        return migration("V042__statutory_terms.sql");
    }

    private static String migration(String name) throws IOException {
        try (var in = TermsTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
