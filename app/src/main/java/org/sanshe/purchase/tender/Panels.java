package org.sanshe.purchase.tender;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Panels extends Repository<Panel, Long> {

    Panel save(Panel panel);

    Optional<Panel> findByTenderId(long tenderId);
}
