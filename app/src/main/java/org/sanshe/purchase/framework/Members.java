package org.sanshe.purchase.framework;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 入围供应商库. */
interface Members extends Repository<Member, Long> {

    Member save(Member member);

    Optional<Member> findById(Long id);

    List<Member> findByFrameworkNoOrderById(String frameworkNo);

    default List<Member> active(String frameworkNo) {
        return findByFrameworkNoOrderById(frameworkNo).stream()
                .filter(Member::isActive)
                .toList();
    }

    /** The supplier with this code, as it stands now: of several stays the newest. */
    default Optional<Member> of(String frameworkNo, String creditCode) {
        return findByFrameworkNoOrderById(frameworkNo).stream()
                .filter(m -> m.creditCode().equals(creditCode))
                .reduce((earlier, later) -> later);
    }
}
