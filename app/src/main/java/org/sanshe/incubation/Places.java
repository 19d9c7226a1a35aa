package org.sanshe.incubation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 孵化位: who holds which place of a base. A place is offered, taken and free again; there are as many as the base has, so
 * nobody is ever admitted beyond them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds a base's places until the end of the transaction: offers are made one after another. */
    public void lock(long baseId) {
        jdbc.sql("select 1 from incubation_base where id = ? for update")
                .param(baseId)
                .query(Integer.class)
                .single();
    }

    /**
     * 核定孵化位: from now on the base has so many.
     *
     * @return false when more are held than that
     */
    public boolean provide(long baseId, int number) {
        lock(baseId);
        jdbc.sql(
                        "insert into incubation_place (base_id, no) select ?, n from generate_series(1, ?) n"
                                + " on conflict (base_id, no) do update set state = 'FREE' where incubation_place.state = 'WITHDRAWN'")
                .params(baseId, number)
                .update();
        jdbc.sql("update incubation_place set state = 'WITHDRAWN' where base_id = ? and no > ? and state = 'FREE'")
                .params(baseId, number)
                .update();
        jdbc.sql("update incubation_base set places = ? where id = ?")
                .params(number, baseId)
                .update();
        return jdbc.sql(
                        "select not exists (select from incubation_place where base_id = ? and no > ? and state <> 'WITHDRAWN')")
                .params(baseId, number)
                .query(Boolean.class)
                .single();
    }

    /** 提供孵化位: offers the first free place to an application. @return false when none is free */
    public boolean offer(long baseId, String application, Instant until) {
        lock(baseId);
        return jdbc.sql("""
                        update incubation_place set state = 'OFFERED', application = :application, offered_until = :until
                         where base_id = :base and no = (select min(no) from incubation_place
                           where base_id = :base and state = 'FREE')
                        """)
                        .param("application", application)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("base", baseId)
                        .update()
                == 1;
    }

    /** 接受. @return false when no place is offered to it, or not any more by the database's clock */
    public boolean accept(String application) {
        return jdbc.sql("""
                        update incubation_place set state = 'TAKEN', offered_until = null
                         where application = ? and state = 'OFFERED'
                           and sanshe_now() < offered_until + interval '1 second'
                        """).param(application).update() == 1;
    }

    /** 腾退: frees the place an application holds. @return false when it holds none */
    public boolean free(String application) {
        return jdbc.sql("""
                        update incubation_place p set application = null, offered_until = null,
                          state = case when p.no > b.places then 'WITHDRAWN' else 'FREE' end
                          from incubation_base b where b.id = p.base_id and p.application = ?
                        """).param(application).update() == 1;
    }

    /** How many places a base has and how they stand. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Occupancy of(long baseId) {
        return jdbc.sql("""
                        select count(*) filter (where state <> 'WITHDRAWN') as places,
                               count(*) filter (where state = 'OFFERED') as offered,
                               count(*) filter (where state = 'TAKEN') as taken
                          from incubation_place where base_id = ?
                        """)
                .param(baseId)
                .query((row, n) -> new Occupancy(row.getInt("places"), row.getInt("offered"), row.getInt("taken")))
                .single();
    }

    /** 使用情况. */
    public record Occupancy(int places, int offered, int taken) {

        /** How many can be offered. */
        public int free() {
            return places - offered - taken;
        }
    }
}
