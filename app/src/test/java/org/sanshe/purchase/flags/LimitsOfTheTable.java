package org.sanshe.purchase.flags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.regex.Pattern;

/** The limits a new bureau starts with, from the migration that brings them. */
final class LimitsOfTheTable {

    private LimitsOfTheTable() {}

    static Limits read() {
        try (var in = LimitsOfTheTable.class.getResourceAsStream("/db/migration/V240__red_flag_limits.sql")) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var values = new HashMap<String, BigDecimal>();
            Pattern.compile("\\('([A-Z_]+)', ([\\d.]+),")
                    .matcher(sql)
                    .results()
                    .forEach(m -> values.put(m.group(1), new BigDecimal(m.group(2))));
            return new Limits(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
