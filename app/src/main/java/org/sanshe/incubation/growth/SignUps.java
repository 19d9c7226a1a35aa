package org.sanshe.incubation.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报名: organizations send named persons; seats go in the order of signing up, and a seat given back goes to who waits longest. */
@Component
class SignUps {

    private static final int LONGEST = 40;

    private final Trainings trainings;
    private final Tenancies tenancies;
    private final Messages messages;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    SignUps(Trainings trainings, Tenancies tenancies, Messages messages, Evidence evidence, JdbcClient jdbc) {
        this.trainings = trainings;
        this.tenancies = tenancies;
        this.messages = messages;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** 报名状态. */
    enum State {
        /** 有名额. */
        SEATED("已有名额", "Has a seat"),
        /** 候补. */
        WAITING("候补", "Waiting"),
        /** 已退. */
        WITHDRAWN("已退出", "Withdrawn");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 一名报名者. @param place on the waiting list from 1; 0 for one with a seat */
    record SignUp(
            long id, long organizationId, String organization, long personId, String person, State state, int place) {}

    /**
     * Signs a person up; without a free seat on the waiting list.
     *
     * @return the number
     * @throws Refusal when signing up is over or not open to the organization
     */
    @Transactional
    public long signUp(String training, String person, Actor actor) {
        String name = person == null ? "" : person.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw InvalidInput.at("person", "请填写参加者的姓名", "Enter who is to come");
        }
        trainings.lock(training);
        Training t = trainings.get(training);
        if (t.audience() == Training.Audience.TENANTS && !isTenant(t, actor)) throw new Refusal(GrowthRule.NOT_OPEN_TO);
        if (!trainings.isOpen(training)) throw new Refusal(GrowthRule.SIGN_UP_OVER);
        long personId = jdbc.sql("""
                        insert into training_person (organization_id, name) values (?, ?)
                        on conflict (organization_id, name) do update set name = excluded.name returning id
                        """)
                .params(actor.organizationId(), name)
                .query(Long.class)
                .single();
        Optional<Long> id = jdbc.sql("""
                        insert into training_signup (training, organization_id, person_id, state) values (?, ?, ?, ?)
                        on conflict do nothing returning id
                        """)
                .params(
                        training,
                        actor.organizationId(),
                        personId,
                        t.seated() < t.seats() ? State.SEATED.name() : State.WAITING.name())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) throw new Refusal(GrowthRule.SIGNED_UP_ALREADY, name);
        evidence.record(Act.of(training, actor, "signedUp", null, Map.of("attendee", name))
                .by(GrowthRule.SIGN_UP_OVER.basis()));
        return id.get();
    }

    private boolean isTenant(Training t, Actor actor) {
        return tenancies
                .present(actor.organizationId())
                .filter(y -> y.baseId() == t.baseId() && y.status() == Tenancy.Status.IN_TERM)
                .isPresent();
    }

    /** Takes one back before the first session; the seat goes to who waits longest. */
    @Transactional
    public void withdraw(String training, long id, Actor actor) {
        trainings.lock(training);
        if (!trainings.isOpen(training)) throw new Refusal(GrowthRule.SIGN_UP_OVER);
        SignUp mine = of(training).stream()
                .filter(s ->
                        s.id() == id && actor.organizationId() != null && s.organizationId() == actor.organizationId())
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-up " + id));
        jdbc.sql("update training_signup set state = 'WITHDRAWN' where id = ?")
                .param(id)
                .update();
        evidence.record(Act.of(training, actor, "signUpWithdrawn", null, Map.of("attendee", mine.person())));
        if (mine.state() == State.SEATED) seatNext(training);
    }

    private void seatNext(String training) {
        of(training).stream()
                .filter(s -> s.state() == State.WAITING)
                .findFirst()
                .ifPresent(next -> {
                    jdbc.sql("update training_signup set state = 'SEATED' where id = ?")
                            .param(next.id())
                            .update();
                    messages.toOrganization(
                            next.organizationId(),
                            training,
                            next.person() + "候补到培训名额，请按时参加",
                            next.person() + " has got a seat in the training",
                            null);
                    evidence.record(Act.of(training, null, "seatFilled", null, Map.of("attendee", next.person())));
                });
    }

    /** Tells every organization that sends somebody. */
    void tell(String training, String zh, String en) {
        of(training).stream()
                .map(SignUp::organizationId)
                .distinct()
                .forEach(organization -> messages.toOrganization(organization, null, zh, en, null));
    }

    /** Who has signed up and not withdrawn, in the order of signing up. */
    List<SignUp> of(String training) {
        return jdbc.sql("""
                        select s.*, o.name as organization, p.name as person,
                          case s.state when 'WAITING' then row_number() over (partition by s.state order by s.id) else 0 end as place
                          from training_signup s join organization o on o.id = s.organization_id
                          join training_person p on p.id = s.person_id
                         where s.training = ? and s.state <> 'WITHDRAWN' order by s.id limit 2000
                        """).param(training).query(SignUps::read).list();
    }

    /** Those with a seat. */
    List<SignUp> seated(String training) {
        return of(training).stream().filter(s -> s.state() == State.SEATED).toList();
    }

    private static SignUp read(ResultSet row, int n) throws SQLException {
        return new SignUp(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getLong("person_id"),
                row.getString("person"),
                State.valueOf(row.getString("state")),
                row.getInt("place"));
    }
}
