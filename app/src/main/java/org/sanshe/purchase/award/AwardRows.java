package org.sanshe.purchase.award;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AwardRows extends Repository<Award, Long> {

    Award save(Award award);

    List<Award> findByCaseNoOrderByTurn(String caseNo);
}
