package org.sanshe.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeFilter;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** 来函与公告: who reads what, page by page. */
@SansheTest
class MessagesTest {

    @Autowired
    Messages messages;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void reachThoseTheyAreForAndNobodyElse() {
        long top = unit("/");
        long bureau = unit(path(top));
        long sibling = unit(path(top));
        String about = UUID.randomUUID().toString();
        messages.toRole(Role.SUPERVISOR, bureau, about, "迟了", "Late", null);
        messages.toOrganization(9_001, about, "成交", "Awarded", null);
        messages.toPerson(9_101, about, "您好", "Hello", null);

        assertThat(subjects(staff(9_102, bureau, Role.SUPERVISOR), about)).containsExactly("迟了");
        assertThat(subjects(staff(9_103, top, Role.SUPERVISOR), about))
                .as("from above")
                .containsExactly("迟了");
        assertThat(subjects(staff(9_104, sibling, Role.SUPERVISOR), about)).isEmpty();
        assertThat(subjects(staff(9_105, bureau, Role.OFFICER), about)).isEmpty();
        assertThat(subjects(staff(9_101, bureau, Role.OFFICER), about)).containsExactly("您好");
        assertThat(subjects(organization(9_106, 9_001), about)).containsExactly("成交");
        assertThat(subjects(organization(9_107, 9_002), about)).isEmpty();
    }

    @Test
    void areReadByEachForThemselves() {
        var one = organization(9_201, 9_003);
        var other = organization(9_202, 9_003);
        var stranger = organization(9_203, 9_004);
        messages.toOrganization(9_003, null, "一", "one", null);
        long id = messages.of(one, null, 1).get(0).id();
        messages.read(id, stranger);
        assertThat(messages.unread(one)).isEqualTo(1);
        messages.read(id, one);
        messages.read(id, one);
        assertThat(messages.unread(one)).isZero();
        assertThat(messages.of(one, null, 1).get(0).seen()).isTrue();
        assertThat(messages.unread(other)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from message_read where message_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void arePagedByKeyWhateverComesMeanwhile() {
        var reader = organization(9_301, 9_005);
        for (int i = 0; i < 25; i++) messages.toOrganization(9_005, null, "第" + i, "No " + i, null);
        var seen = new ArrayList<String>();
        Long after = null;
        do {
            var page = messages.of(reader, after, 10);
            page.forEach(m -> seen.add(m.subject()));
            after = page.size() < 10 ? null : page.get(9).id();
            messages.toOrganization(9_005, null, "新", "new", null);
        } while (after != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("第24").endsWith("第0");
    }

    @Test
    void noticesAreFoundByTwoCharacters() {
        String sign = UUID.randomUUID().toString().substring(0, 8);
        var kinds = List.of(NoticeKind.INTENT, NoticeKind.RESULT);
        transaction.executeWithoutResult(status -> {
            disclosure.publish(sign, kinds.get(0), "养老服务意向公告", null, "<p>1</p>", null);
            disclosure.publish(sign, kinds.get(1), "社会工作服务成交公告", null, "<p>2</p>", null);
        });
        assertThat(titles(null, sign + " 养老")).containsExactly("养老服务意向公告");
        assertThat(titles(null, sign + " 工作")).containsExactly("社会工作服务成交公告");
        assertThat(titles(null, sign + " 服务")).hasSize(2);
        assertThat(titles(NoticeKind.RESULT, sign)).containsExactly("社会工作服务成交公告");
        assertThat(titles(null, sign + " 孵化")).isEmpty();
        assertThat(titles(null, sign + " 服%")).isEmpty();
        assertThat(titles(null, sign + " '; drop table message; --")).isEmpty();
        assertThat(disclosure.of(sign)).extracting(PublicNotice::html).containsExactly("<p>1</p>", "<p>2</p>");
        long newest = disclosure.of(sign).get(1).id();
        assertThat(disclosure.page(new NoticeFilter(null, null, null, null, sign), newest, 10))
                .extracting(PublicNotice::title)
                .containsExactly("养老服务意向公告");
    }

    @Test
    void nothingIsPublishedOutsideAnAct() {
        assertThatThrownBy(() -> disclosure.publish("X", NoticeKind.INTENT, "x", null, "", null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<String> titles(NoticeKind kind, String text) {
        return disclosure.page(new NoticeFilter(kind, null, null, null, text), null, 10).stream()
                .map(PublicNotice::title)
                .toList();
    }

    private List<String> subjects(Actor actor, String about) {
        return messages.of(actor, null, 100).stream()
                .filter(m -> about.equals(m.caseNo()))
                .map(Messages.Message::subject)
                .toList();
    }

    private long unit(String above) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into unit (id, name, name_en, level, region_code, path) values (?, ?, 'x', 'BUREAU', '430100', ?)")
                .params(id, "单位" + id, above + id + "/")
                .update();
        return id;
    }

    private String path(long id) {
        return jdbc.sql("select path from unit where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Actor staff(long person, long unit, Role role) {
        return new Actor(person, person, "职员", Set.of(role), unit, null, null);
    }

    private static Actor organization(long person, long organization) {
        return new Actor(person, person, "联系人", Set.of(Role.ORGANIZATION), null, organization, null);
    }
}
