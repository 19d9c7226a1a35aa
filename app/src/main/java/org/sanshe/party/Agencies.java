package org.sanshe.party;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Agencies extends Repository<Agency, Long> {

    Agency save(Agency agency);

    Optional<Agency> findByOrganizationId(long organizationId);

    List<Agency> findAllByOrderByEnteredOn();
}
