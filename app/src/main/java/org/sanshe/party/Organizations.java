package org.sanshe.party;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Organizations extends Repository<Organization, Long> {

    Organization save(Organization organization);

    Optional<Organization> findById(long id);

    Optional<Organization> findByCreditCode(String creditCode);

    Optional<Organization> findByNameKey(String nameKey);
}
