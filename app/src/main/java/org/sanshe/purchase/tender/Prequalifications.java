package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Prequalifications extends Repository<Prequalification, Long> {

    Prequalification save(Prequalification prequalification);

    Optional<Prequalification> findById(long id);

    /** The newest round. */
    @Query("select p from Prequalification p where p.caseNo = :caseNo"
            + " and p.round = (select max(r.round) from Prequalification r where r.caseNo = :caseNo)")
    Optional<Prequalification> findByCaseNo(String caseNo);

    @Query("select p from Prequalification p"
            + " where p.status = org.sanshe.purchase.tender.Prequalification$Status.OPEN order by p.id desc")
    List<Prequalification> findOpen();
}
