package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TimersTest {

    @Test
    void theTableOfTimersSaysWhatTheDiagramsSay() throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Timers.main(new String[0]);
        }
        assertThat(Timers.FILE).exists();
        assertThat(Files.readString(Timers.FILE))
                .as("run mvn -pl processes test -Dtest=TimersTest -Dregenerate=true")
                .isEqualTo(Timers.table());
    }
}
