package org.sanshe.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.dao.DataIntegrityViolationException;
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
        String name = jdbc.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + person));
        LocalDate today = clock.today();
        try {
            jdbc.sql("""
                            insert into village_post (village, post, person_id, since) values (?, ?, ?, ?)
                            on conflict (village, post) do update set person_id = excluded.person_id, since = excluded.since
                            """).params(village, post.name(), person, today).update();
        } catch (DataIntegrityViolationException | org.springframework.jdbc.UncategorizedSQLException broken) {
            String why = String.valueOf(broken.getMessage());
            if (why.contains("village_one_post")) throw new Refusal(VillageRule.TWO_POSTS, name);
            if (why.contains("relative of a committee")) throw new Refusal(VillageRule.RELATIVE, name);
            throw broken;
        }
    }

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
