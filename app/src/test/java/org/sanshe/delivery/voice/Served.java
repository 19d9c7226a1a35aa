package org.sanshe.delivery.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.sanshe.Forgetful;
import org.sanshe.delivery.Clients;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up people who were served, where a test makes up some, and cases they can be asked about. */
@Primary
@TestComponent
class Served implements Clients, Forgetful {

    private final List<Client> people = new CopyOnWriteArrayList<>();
    private final Clients real;

    Served(@Qualifier("clientBook") Clients real) {
        this.real = real;
    }

    @Override
    public void forget() {
        people.clear();
    }

    @Override
    public List<Client> served(String agreement, LocalDate from, LocalDate to) {
        return people.isEmpty() ? real.served(agreement, from, to) : List.copyOf(people);
    }

    /** So many are served, the first of them with a mobile phone. */
    void number(int all, int withPhone) {
        people.clear();
        LongStream.rangeClosed(1, all)
                .mapToObj(i -> new Client(
                        700_000 + i, "柳明溪" + i, i <= withPhone ? "138" + String.format("%08d", 41_000_000 + i) : null))
                .forEach(people::add);
    }

    /** Opens the file of a case of unit 1, with no diagram behind it. */
    static void open(JdbcClient jdbc, String caseNo) {
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,
                          rules_as_of, bigrams)
                        values (?, 'milestone', '清溪街道居家养老服务', ?, 1, '周敏', sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """).params(caseNo, unit(jdbc)).update();
    }

    static long unit(JdbcClient jdbc) {
        return jdbc.sql("select id from unit where name = '清溪区民政局'")
                .query(Long.class)
                .optional()
                .orElseGet(() -> {
                    long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                            .query(Long.class)
                            .single();
                    jdbc.sql("insert into unit (id, name, name_en, level, region_code, path)"
                                    + " values (?, '清溪区民政局', 'Bureau', 'BUREAU', '430198', ?)")
                            .params(id, "/" + id + "/")
                            .update();
                    return id;
                });
    }
}
