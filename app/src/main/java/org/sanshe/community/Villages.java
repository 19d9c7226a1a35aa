package org.sanshe.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 村登记: the villages, their rules and who holds which post. */
@Component
class Villages {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final SansheClock clock;

    Villages(JdbcClient jdbc, Posts posts, SansheClock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /** 村. @param template whose rules hold. @param pettyCash 备用金 */
    record Village(
            long id,
            String name,
            String nameEn,
            String template,
            String disclosure,
            int representatives,
            Money pettyCash) {

        /** The name in the reader's language. */
        public String named() {
            return Language.isEnglish() ? nameEn : name;
        }
    }

    /** 任职. */
    record Holder(Post post, long personId, String name) {}

    private static final String SELECT =
            "select v.*, u.name, u.name_en from village v join unit u on u.id = v.unit_id ";

    /** The villages of the actor's unit and below, by name. */
    List<Village> visible(Actor actor) {
        return jdbc.sql(SELECT + """
                         join unit mine on mine.id = ? and u.path like mine.path || '%' order by u.name, u.id limit 500
                        """)
                .param(actor.unitId())
                .query(Villages::read)
                .list();
    }

    /** @throws NotFound when it is not the actor's to see */
    Village visible(long id, Actor actor) {
        return visible(actor).stream()
                .filter(v -> v.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("village " + id));
    }

    /** All villages, for everybody. */
    List<Village> all() {
        return jdbc.sql(SELECT + "order by u.name, u.id limit 500")
                .query(Villages::read)
                .list();
    }

    Village get(long id) {
        return jdbc.sql(SELECT + "where v.unit_id = ?")
                .param(id)
                .query(Villages::read)
                .optional()
                .orElseThrow(() -> new NotFound("village " + id));
    }

    /** Who holds which post. */
    Map<Post, Holder> holders(long village) {
        return jdbc
                .sql("select p.post, p.person_id, n.name from village_post p join person n on n.id = p.person_id"
                        + " where p.village = ?")
                .param(village)
                .query((row, n) -> new Holder(Post.valueOf(row.getString(1)), row.getLong(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Holder::post, h -> h));
    }

    /** The post of a person in a village. */
    Optional<Post> post(long village, long person) {
        return holders(village).values().stream()
                .filter(h -> h.personId() == person)
                .map(Holder::post)
                .findFirst();
    }

    /** Who could be named: the people with an account in the village or the units above it. */
    List<Posts.Holder> candidates(long village) {
        return posts.holding(village, Role.OFFICER, Role.FINANCE, Role.SECTION_HEAD, Role.LEADER, Role.SUPERVISOR);
    }

    /**
     * 任职: a post has one holder, a person one post, and who supervises is no relative of who decides.
     *
     * @throws Refusal when a rule or the law keeps the person from it
     */
    @Transactional
    void appoint(long village, Post post, long person, Actor by) {
        visible(village, by);
        String name = name(person);
        LocalDate today = clock.today();
        apart(
                name,
                () -> jdbc.sql("""
                        insert into village_post (village, post, person_id, since) values (?, ?, ?, ?)
                        on conflict (village, post) do update set person_id = excluded.person_id, since = excluded.since
                        """).params(village, post.name(), person, today).update());
    }

    /**
     * 登记近亲属.
     *
     * @throws Refusal when one supervises what the other decides; another takes the post first
     */
    @Transactional
    void relate(long village, long person, long relative, Actor by) {
        visible(village, by);
        if (person == relative) throw InvalidInput.at("relative", "请选择另一个人。", "Choose somebody else.");
        name(relative);
        apart(
                name(person),
                () -> jdbc.sql("insert into village_relative values (?, ?) on conflict do nothing")
                        .params(person, relative)
                        .update());
    }

    private String name(long person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + person));
    }

    /** What the constraints of the tables say no to, in words. */
    private static void apart(String name, Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException | UncategorizedSQLException broken) {
            String why = String.valueOf(broken.getMessage());
            if (why.contains("village_one_post")) throw new Refusal(VillageRule.TWO_POSTS, name);
            if (why.contains("relative of a committee")) throw new Refusal(VillageRule.RELATIVE, name);
            throw broken;
        }
    }

    /** 登记一个村, below the actor's unit. @return its number */
    @Transactional
    long register(Registration r, Actor by) {
        if (r.name() == null || r.name().isBlank()) throw InvalidInput.at("name", "请填写村名。", "Enter its name.");
        if (r.representatives() < 1) {
            throw InvalidInput.at("representatives", "村民代表人数应当大于零。", "There is at least one representative.");
        }
        Money petty = r.pettyCash() == null ? Money.ZERO : Money.of(r.pettyCash());
        if (Money.ZERO.exceeds(petty)) throw InvalidInput.at("pettyCash", "备用金不能小于零。", "Petty cash is not negative.");
        long id = jdbc.sql("""
                        with next as (select nextval(pg_get_serial_sequence('unit', 'id')) as id)
                        insert into unit (id, name, name_en, level, region_code, path)
                        select next.id, :name, :name, 'COMMUNITY', u.region_code, u.path || next.id || '/'
                          from unit u, next where u.id = :unit returning id
                        """)
                .param("name", r.name().strip())
                .param("unit", by.unitId())
                .query(Long.class)
                .single();
        jdbc.sql("insert into village values (?, ?, ?, ?, ?)")
                .params(id, r.template(), r.disclosure(), r.representatives(), petty.fen())
                .update();
        return id;
    }

    /** 登记. @param template A or B @param disclosure MONTHLY or QUARTERLY @param pettyCash in yuan */
    record Registration(String name, String template, String disclosure, int representatives, BigDecimal pettyCash) {}

    private static Village read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Village(
                row.getLong("unit_id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("template"),
                row.getString("disclosure"),
                row.getInt("representatives"),
                new Money(row.getLong("petty_cash")));
    }
}
