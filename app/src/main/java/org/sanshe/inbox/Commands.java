package org.sanshe.inbox;

import java.util.Optional;
import java.util.UUID;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What clients asked for once: the same id again gets the first answer and changes nothing. */
@Component
class Commands {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Commands(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Enters a command; a second one with the same id waits for the first to end.
     *
     * @return the first answer, when the command was already carried out
     * @throws NotFound when the id was used by somebody else or for something else
     */
    <T> Optional<T> begin(UUID id, Actor actor, String target, Class<T> answer) {
        int fresh = jdbc.sql(
                        "insert into command (id, person_id, target, at) values (?, ?, ?, sanshe_now()) on conflict do nothing")
                .params(id, actor.personId(), target)
                .update();
        if (fresh == 1) return Optional.empty();
        return Optional.of(jdbc.sql("select result from command where id = ? and person_id = ? and target = ?")
                .params(id, actor.personId(), target)
                .query((rs, n) -> json.readValue(rs.getString(1), answer))
                .optional()
                .orElseThrow(() -> new NotFound("command " + id)));
    }

    /** Keeps the answer. */
    void end(UUID id, Object answer) {
        jdbc.sql("update command set result = ?::jsonb where id = ?")
                .params(json.writeValueAsString(answer), id)
                .update();
    }
}
