package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Evidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The case that one command line switch runs. */
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
        assertThat(evidence.verifyAll()).isEmpty();
    }
}
