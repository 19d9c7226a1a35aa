package org.sanshe.grant;

import java.util.Collection;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;

/** 没有参与的负责人: who decides on an objection to what others did. */
@Component
public class Unconcerned {

    private final Posts posts;

    Unconcerned(Posts posts) {
        this.posts = posts;
    }

    /**
     * The heads of sections; the leader, where every head of the unit took part himself.
     *
     * @param concerned the persons who took part
     * @return the group of the task
     */
    public String decider(long unitId, Collection<Long> concerned) {
        var heads = posts.holding(unitId, Role.SECTION_HEAD);
        boolean all = !heads.isEmpty() && heads.stream().allMatch(h -> concerned.contains(h.personId()));
        return all ? "leader" : "section_head";
    }
}
