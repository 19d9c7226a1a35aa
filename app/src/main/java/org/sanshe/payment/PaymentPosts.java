package org.sanshe.payment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 不相容岗位相互分离: a person has one post in a payment, whatever the account, the post of the day or whom one stands in
 * for; whoever registered, accepted or scored what it rests on has none (《行政事业单位内部控制规范（试行）》第十五条). The
 * table's key sees to it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentPosts {

    static final String PAPERS = "PAPERS";
    static final String CHECK = "CHECK";
    static final String RELEASE = "RELEASE";
    private static final String CAUSE = "CAUSE";
    private static final String APPROVE = "APPROVE:";

    /**
     * Who did what the payment rests on: in the case of the acceptance and its parts everybody but those who look after
     * money and law; further up, and where it rests on the agreement itself, whoever started a case and those who run the
     * business, but not who approves.
     */
    private static final String CAUSES = """
            with recursive above(no, height) as (
              select c.case_no, case when c.case_no = :agreement then 1 else 0 end from case_file c where c.case_no = :cause
              union
              select p.no, a.height + 1 from above a join case_file c on c.case_no = a.no
                cross join lateral (values (c.parent_case_no), (c.continues)) p(no) where p.no is not null
            ), involved(no, height) as (
              select no, height from above
              union all
              select c.case_no, case when :cause = :agreement then 1 else 0 end from case_file c where (c.parent_case_no = :cause or c.continues = :cause)
                and c.process not in ('payment', 'accountChange')
            )
            insert into payment_post (case_no, person_id, post)
            select distinct :case, d.person_id, 'CAUSE' from involved i join submission s on s.case_no = i.no
              left join task_item t on t.task_id = s.task_id
              cross join lateral (values (s.person_id), (s.deputy_for)) d(person_id)
            where d.person_id is not null and exists (select from person where id = d.person_id)
              and (s.node = 'start' or t.role is null
                or i.height = 0 and t.role not in ('FINANCE', 'TREASURY', 'AUTHORITY', 'SUPERVISOR', 'AUDITOR')
                or t.role in ('OFFICER', 'PROCUREMENT', 'EVALUATOR', 'AGENCY', 'ORGANIZATION'))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PaymentPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String approve(String level) {
        return APPROVE + level;
    }

    /**
     * Takes a post for the actor and for whom they stand in.
     *
     * @throws Refusal when either has another one in the payment
     */
    void take(Payment payment, Actor actor, String post) {
        jdbc.sql(CAUSES)
                .param("cause", payment.claim().cause())
                .param("case", payment.caseNo())
                .param("agreement", payment.agreement())
                .update();
        Stream.of(actor.personId(), actor.deputyFor())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(person -> take(payment.caseNo(), (Long) person, post));
    }

    private void take(String caseNo, long person, String post) {
        jdbc.sql("insert into payment_post (case_no, person_id, post) values (?, ?, ?) on conflict do nothing")
                .params(caseNo, person, post)
                .update();
        String held = jdbc.sql("select post from payment_post where case_no = ? and person_id = ?")
                .params(caseNo, person)
                .query(String.class)
                .single();
        boolean payee = List.of(CAUSE, PAPERS).containsAll(List.of(held, post));
        if (!held.equals(post) && !payee) throw new Refusal(PaymentRule.POST_TAKEN, name(held), name(post));
    }

    private static String name(String post) {
        boolean english = Language.isEnglish();
        return switch (post) {
            case CAUSE -> english ? "ground" : "经办依据事项";
            case PAPERS -> english ? "papers" : "提交票据";
            case CHECK -> english ? "check" : "核对材料";
            case RELEASE -> english ? "release" : "办理支付";
            default -> english ? "approval" : "审批";
        };
    }
}
