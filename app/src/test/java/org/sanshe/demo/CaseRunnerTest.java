package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case that one command line switch runs, from the need to the archive. */
@Story
class CaseRunnerTest {

    @Autowired
    ChangshaCase changsha;

    @Autowired
    Cast cast;

    @Autowired
    Telling telling;

    @Autowired
    Documents documents;

    @Autowired
    Evidence evidence;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void tellsEveryStepAndLeavesTheContractOnDisk() throws Exception {
        cast.assemble();
        var told = new ArrayList<String>();
        telling.to(told::add);

        Path contract = new CaseRunner(
                        changsha, cast, telling, documents, context, "changsha", Path.of("target", "contracts"))
                .play();

        assertThat(contract).isNotEmptyFile();
        assertThat(Files.readAllBytes(contract))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(told).anyMatch(l -> l.contains("采购意向公开")).anyMatch(l -> l.contains("合同备案"));
        assertThat(told).anyMatch(l -> l.contains("期限") && l.contains("质疑期"));
        assertThat(told).anyMatch(l -> l.contains("付款") && l.contains("截止"));
        assertThat(told).anyMatch(l -> l.contains("资金") && l.contains("已付 1,050,000.00"));
        assertThat(told).anyMatch(l -> l.contains("归档"));
        assertThat(cases.get(agreement()).outcome()).isEqualTo("archived");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private String agreement() {
        return jdbc.sql("select agreement from contract_life")
                .query(String.class)
                .single();
    }
}
