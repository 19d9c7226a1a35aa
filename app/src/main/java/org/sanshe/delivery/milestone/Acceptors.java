package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.springframework.stereotype.Component;

/** 验收小组人选: the unit's people and the experts without a tie to the organization; who signed or drafted stands last
 * and says so. */
@Component
class Acceptors {

    private static final Role[] STAFF = {
        Role.OFFICER,
        Role.SECTION_HEAD,
        Role.LEADER,
        Role.PROCUREMENT,
        Role.REVIEWER,
        Role.FINANCE,
        Role.AUTHORITY,
        Role.SUPERVISOR
    };

    private final Posts posts;
    private final Pool pool;

    Acceptors(Posts posts, Pool pool) {
        this.posts = posts;
        this.pool = pool;
    }

    /** Who may be named, by number of the person, in the order to be shown. */
    Map<Long, Person> of(Terms terms, LocalDate today) {
        var found = new LinkedHashMap<Long, Person>();
        posts.holding(terms.unitId(), STAFF)
                .forEach(p -> found.putIfAbsent(
                        p.personId(),
                        new Person(p.name(), p.role().zh(), p.role().en())));
        for (Judge judge : pool.drawable(EvaluatorKind.EXPERT, Set.of(), List.of(terms.organizationId()), today)) {
            if (judge.personId() != null) found.putIfAbsent(judge.personId(), new Person(judge.name(), "专家", "expert"));
        }
        var ordered = new LinkedHashMap<Long, Person>();
        found.forEach((id, p) -> {
            if (!terms.signers().contains(id)) ordered.put(id, p);
        });
        found.forEach((id, p) -> ordered.putIfAbsent(
                id, new Person(p.name(), "签订或者起草了合同（协议），不得参加验收", "signed or drafted the agreement, may not accept")));
        return ordered;
    }

    /**
     * 审查人选.
     *
     * @throws Refusal when somebody signed or drafted the contract, or there are too few
     */
    static void check(Terms terms, Set<Long> members, Map<Long, String> names, int fewest) {
        members.stream().filter(terms.signers()::contains).findFirst().ifPresent(signer -> {
            throw new Refusal(MilestoneRule.ACCEPTANCE_BY_SIGNER, names.getOrDefault(signer, String.valueOf(signer)));
        });
        if (members.size() < fewest) throw new Refusal(MilestoneRule.GROUP_TOO_SMALL, fewest, members.size());
    }

    /** 人选. @param zh what they are */
    record Person(String name, String zh, String en) {

        String label(boolean english) {
            return english ? name + " (" + en + ")" : name + "（" + zh + "）";
        }
    }
}
