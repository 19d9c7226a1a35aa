package org.sanshe.database;

import java.sql.Connection;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The tables of the process engine (7.24), the sessions and the event outbox, from the scripts in their own jars. */
@Component
class V002__LibraryTables extends BaseJavaMigration {

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    @Override
    public void migrate(Context context) {
        Connection connection = context.getConnection();
        for (String part : new String[] {
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
        }) {
            run(connection, ENGINE + part + ".sql");
        }
        run(connection, "org/springframework/session/jdbc/schema-postgresql.sql");
        run(connection, "org/springframework/modulith/events/jdbc/schemas/v2/schema-postgresql.sql");
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script)));
    }
}
